import escapeHtml from 'escape-html';
import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';

/** Larger code blocks are shown without colours: colouring them costs seconds. */
const MAX_HIGHLIGHTED = 50_000;

/**
 * Markdown without HTML: tags in a page are shown as text. Links lead only to
 * http, https and places inside the portal.
 */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({
    html: false,
    linkify: true,
    highlight: highlightCode,
  });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = isSafeLink;
  // A table that is too wide scrolls by itself, also with the keyboard.
  parser.renderer.rules.table_open = () =>
    '<div class="md-typeset__scrollwrap" tabindex="0"><table>';
  parser.renderer.rules.table_close = () => '</table></div>';
  parser.renderer.rules.heading_close = (tokens, i) =>
    `${permalink(tokens[i].meta)}</${tokens[i].tag}>\n`;
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

function highlightCode(code: string, language: string): string {
  if (!hljs.getLanguage(language) || code.length > MAX_HIGHLIGHTED) {
    return '';
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
