/** The look of the sign-in pages, with the colours of the portal's two themes. */
export const stylesheet = `
:root { color-scheme: light dark; --page: #f6f7fa; --card: #fff; --text: #101626; --muted: #545d73;
  --line: #c9d0de; --accent: #3b4cca; --mark: #101626; }
@media (prefers-color-scheme: dark) { :root { --page: #10141f; --card: #181e2c; --text: #f2f4fa; --muted: #aab3c8;
  --line: #3d4862; --accent: #9aa8ff; --mark: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--page);
  color: var(--text); font: 16px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', Roboto, Ubuntu, sans-serif; }
main { width: 100%; max-width: 30rem; }
svg { display: block; margin-bottom: 1rem; color: var(--mark); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
p { margin: 0 0 1.25rem; color: var(--muted); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
button { width: 100%; padding: .875rem 1rem; text-align: left; font: inherit; color: inherit; cursor: pointer;
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button strong, button span { display: block; }
button span { color: var(--muted); font-size: .9375rem; }
button .role { color: var(--text); }
`;
