import { createHash } from 'node:crypto';

/** Colours that are seen on light and on dark; text keeps the reader's own. */
const ADMONITION_COLOURS: Record<string, string> = {
  note: '#448aff',
  abstract: '#0091ea',
  info: '#00a0b5',
  tip: '#00a887',
  success: '#2e9e3f',
  question: '#5c9e12',
  warning: '#e08600',
  failure: '#f0524f',
  danger: '#e5344a',
  bug: '#e0418c',
  example: '#7c6cf2',
  quote: '#8a8a8a',
};

/** Boxes with an icon from the reader; `details` of a type are the same, folded. */
function admonitionStyles() {
  const box = '.md-typeset :is(.admonition,details)';
  const title = '.md-typeset :is(.admonition-title,summary)';
  const looks = Object.entries(ADMONITION_COLOURS).map(
    ([look, colour]) =>
      `${box}.${look}{--look:${colour};--icon:var(--md-admonition-icon--${look})}`,
  );
  return [
    `${box}{--look:var(--md-default-fg-color--light);--icon:var(--md-admonition-icon--example);margin:1rem 0;padding:0 .8rem;border:1px solid var(--look);border-left-width:.25rem;border-radius:.2rem;overflow-wrap:break-word}`,
    `${title}{position:relative;margin:0 -.8rem;padding:.4rem .8rem;font-weight:700;background:color-mix(in srgb,var(--look) 12%,transparent)}`,
    `.md-typeset summary{cursor:pointer}`,
    `${title}:before{content:"";position:absolute;left:.8rem;background:var(--look);-webkit-mask:var(--icon) center/contain no-repeat;mask:var(--icon) center/contain no-repeat}`,
    ...looks,
  ].join('\n');
}

/**
 * What the reader's own styles leave open. Colours come from its variables, so
 * that light and dark follow the portal.
 */
export const STYLESHEET = `
*{box-sizing:border-box}
.md-toggle{position:absolute;width:0;height:0;opacity:0;pointer-events:none}
.md-main__inner{display:flex}
.md-content{flex-grow:1;min-width:0}
.md-content__inner{padding:0 1.2rem 1.2rem}
.md-icon{cursor:pointer;display:inline-block}
.md-icon svg{width:1.5rem;height:1.5rem;fill:currentColor}
@media screen and (min-width:76.25em){#toggle-sidebar{display:none}}
.md-sidebar__scrollwrap{overflow-y:auto}
.md-sidebar--primary{left:auto}
@media screen and (max-width:76.1875em){.md-sidebar--primary{background:var(--md-default-bg-color)}}
.md-nav__title{display:block;font-weight:700;padding:.4rem .8rem;overflow:hidden;text-overflow:ellipsis}
.md-nav__list{list-style:none;margin:0;padding:0 0 0 .8rem}
.md-nav__link{display:block;padding:.2rem 0;text-decoration:none;color:inherit}
a.md-nav__link:hover,a.md-nav__link:focus-visible{color:var(--md-typeset-a-color);text-decoration:underline}
.md-nav__item--section>.md-nav__link{font-weight:700;margin-top:.6rem}
.md-ellipsis{overflow:hidden;text-overflow:ellipsis}
.md-typeset{line-height:1.6;overflow-wrap:break-word;color:var(--md-default-fg-color)}
.md-typeset a{color:var(--md-typeset-a-color)}
.md-typeset ul,.md-typeset ol{padding-left:1.4rem}
.md-typeset li{margin:.2rem 0}
.md-typeset img{max-width:100%;height:auto}
.md-typeset blockquote{margin:1rem 0;padding-left:.8rem}
.md-typeset pre{position:relative;margin:1rem 0;line-height:1.5}
.md-typeset pre>code{display:block;padding:.8rem 2.4rem .8rem 1rem;overflow-x:auto;background:var(--md-code-bg-color);color:var(--md-code-fg-color)}
.md-typeset :not(pre)>code{padding:.1rem .3rem;border-radius:.2rem;background:var(--md-code-bg-color);color:var(--md-code-fg-color);font-size:.9em}
.md-typeset code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.md-typeset__scrollwrap{overflow-x:auto;margin:1rem 0}
.md-typeset table{min-width:50%}
.md-typeset th,.md-typeset td{padding:.4rem .8rem;text-align:left;vertical-align:top}
.md-typeset .headerlink{position:absolute;margin-left:.3rem;opacity:0;text-decoration:none}
.md-typeset :is(h1,h2,h3,h4,h5,h6):hover>.headerlink,.md-typeset .headerlink:focus-visible{opacity:1}
.md-typeset :is(h1,h2,h3,h4,h5,h6){margin:1.6rem 0 .6rem;scroll-margin-top:4rem}
.md-typeset h1{margin-top:.4rem}
.md-typeset .highlight{margin:1rem 0}
.md-typeset .highlight>pre{margin:0}
.md-typeset .filename{display:block;padding:.3rem 1rem;font-size:.85em;font-weight:700;background:var(--md-code-bg-color);color:var(--md-default-fg-color--light);border-bottom:1px solid var(--md-typeset-table-color)}
.md-typeset .md-content__button{float:right;margin:.4rem 0 .4rem .4rem;font-size:.85em}
@media screen and (max-width:40em){.md-typeset .md-content__button{float:none;display:block;margin:0 3rem 0 0}}
.md-typeset .md-source-file{margin-top:2.4rem;font-size:.85em;color:var(--md-default-fg-color--light)}
.md-typeset .task-list-container{list-style:none;padding-left:.2rem}
.md-typeset .task-list-item-checkbox{margin:0 .5rem 0 0;accent-color:var(--md-primary-fg-color)}
.md-typeset .footnote-ref{line-height:0}
.md-typeset .footnote-ref a{padding:0 .1rem}
.md-typeset .footnotes{font-size:.9em}
.md-typeset .footnotes-sep{margin-top:2.4rem}
.md-typeset .footnote-item :is(p):first-child{margin-top:0}
${admonitionStyles()}
.md-clipboard{border:0;background:none;color:inherit;cursor:pointer}
.md-clipboard svg{width:1.1rem;height:1.1rem;fill:currentColor}
.hljs-keyword,.hljs-selector-tag,.hljs-literal,.hljs-section,.hljs-doctag{color:var(--md-code-hl-keyword-color)}
.hljs-string,.hljs-regexp,.hljs-addition,.hljs-attribute{color:var(--md-code-hl-string-color)}
.hljs-number,.hljs-symbol,.hljs-bullet{color:var(--md-code-hl-number-color)}
.hljs-title,.hljs-name,.hljs-built_in,.hljs-type{color:var(--md-code-hl-function-color)}
.hljs-attr,.hljs-variable,.hljs-template-variable,.hljs-params{color:var(--md-code-hl-variable-color)}
.hljs-comment,.hljs-quote,.hljs-meta,.hljs-deletion{color:var(--md-code-hl-comment-color)}
.hljs-emphasis{font-style:italic}
.hljs-strong{font-weight:700}
`.trim();

const HASH = createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 8);

/**
 * Where the stylesheet lies in a site. The reader deletes every stylesheet
 * whose name does not look like `main.<8 hex digits>.min.css`.
 */
export const STYLESHEET_PATH = `assets/stylesheets/main.${HASH}.min.css`;
