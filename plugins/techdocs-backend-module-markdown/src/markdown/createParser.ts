import { tasklist } from '@mdit/plugin-tasklist';
import escapeHtml from 'escape-html';
import MarkdownIt, { type PluginSimple } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { admonitions } from './admonitions';
import { codeBlocks } from './codeBlocks';

type Rule = NonNullable<MarkdownIt['renderer']['rules'][string]>;

// As the plugin writes them, with names that a screen reader can say and ids
// without the colon that selectors would have to escape.
const footnoteReference: Rule = (tokens, i) => {
  const { id, subId } = tokens[i].meta;
  const n = id + 1;
  return `<sup class="footnote-ref"><a href="#fn${n}" id="${referenceId(
    id,
    subId,
  )}" aria-label="Footnote ${n}">${n}</a></sup>`;
};

const footnoteReturn: Rule = (tokens, i) => {
  const { id, subId } = tokens[i].meta;
  return ` <a href="#${referenceId(
    id,
    subId,
  )}" class="footnote-backref" aria-label="Back to the text">↩</a>`;
};

function referenceId(id: number, subId: number) {
  return `fnref${id + 1}${subId > 0 ? `-${subId}` : ''}`;
}

/**
 * Markdown without HTML: tags in a page are shown as text. Links lead only to
 * http, https and places inside the portal.
 */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: true })
    .use(admonitions)
    .use(codeBlocks)
    // Its types are written for an older release of the parser's.
    .use(footnote as unknown as PluginSimple)
    .use(tasklist);
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = isSafeLink;
  // A table that is too wide scrolls by itself, also with the keyboard.
  parser.renderer.rules.table_open = () =>
    '<div class="md-typeset__scrollwrap" tabindex="0"><table>';
  parser.renderer.rules.table_close = () => '</table></div>';
  parser.renderer.rules.heading_close = (tokens, i) =>
    `${permalink(tokens[i].meta)}</${tokens[i].tag}>\n`;
  parser.renderer.rules.footnote_ref = footnoteReference;
  parser.renderer.rules.footnote_anchor = footnoteReturn;
  return parser;
}

/** Whether an address may be a link: no scheme, http or https. */
export function isSafeLink(address: string): boolean {
  // Browsers skip control characters and blanks inside a scheme.
  // eslint-disable-next-line no-control-regex
  const scheme = /^([^/?#]*?):/.exec(address.replace(/[\u0000-\u0020]/g, ''));
  return !scheme || /^https?$/i.test(scheme[1]);
}

function permalink(heading: { id: string; title: string } | null) {
  return heading
    ? ` <a class="headerlink" href="#${encodeURIComponent(
        heading.id,
      )}" aria-label="Link to ${escapeHtml(heading.title)}">#</a>`
    : '';
}
