/** The one stylesheet of the pages; colours follow the reader's light or dark. */
export const stylesheet = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a404c); --soft: light-dark(#f4f6f9, #1d222b);
  --text: light-dark(#1a1f29, #e6e9ef); --muted: light-dark(#566074, #a3adbf); --link: light-dark(#0b57b8, #8ab8ff); --page: light-dark(#fff, #14181f); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
header { border-bottom: 1px solid var(--line); background: var(--soft); }
header ol, main, footer { max-width: 64rem; margin: 0 auto; padding: .75rem 1.25rem; }
header ol { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; }
header li + li::before { content: '/'; color: var(--muted); padding-right: .25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; margin: .75rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.25rem 0 .5rem; }
pre { overflow-x: auto; padding: .75rem 1rem; margin: 0 0 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); font-size: .875rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left; }
th { font-size: .875rem; color: var(--muted); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.rows { list-style: none; padding: 0; } .rows li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
.note, .empty, footer { color: var(--muted); } footer { font-size: .875rem; padding-top: 2rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
