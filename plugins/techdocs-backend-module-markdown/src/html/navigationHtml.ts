import { createHash } from 'node:crypto';
import escapeHtml from 'escape-html';
import type { Heading } from '../markdown/outline';
import { encodePath, pageUrl, rootFrom } from '../site/pageUrl';
import type { NavEntry } from '../site/navigation';

/** A piece of the navigation, and how it looks on its own page. */
interface Part {
  html: string;
  active?: string;
  file?: string;
}

/** The navigation of a depth, and where each page's own entries are in it. */
interface NavigationBytes {
  bytes: Buffer;
  key: string;
  spots: Map<string, { start: number; end: number; active: Buffer }[]>;
}

function toBytes(parts: Part[]): NavigationBytes {
  const pieces = parts.map(part => Buffer.from(part.html));
  const bytes = Buffer.concat(pieces);
  const key = createHash('sha256').update(bytes).digest('base64');
  const spots: NavigationBytes['spots'] = new Map();
  let start = 0;
  parts.forEach(({ file, active }, i) => {
    const end = start + pieces[i].length;
    if (file !== undefined && active !== undefined) {
      const spot = { start, end, active: Buffer.from(active) };
      spots.set(file, [...(spots.get(file) ?? []), spot]);
    }
    start = end;
  });
  return { bytes, key, spots };
}

/**
 * The site's navigation in the classes that the TechDocs reader styles. It is
 * written once for all pages of one depth; a page differs in its own entry only.
 */
export class Navigation {
  readonly #entries: NavEntry[];
  readonly #titles: Map<string, string>;
  readonly #byRoot = new Map<string, NavigationBytes>();

  /** @param titles - title of each page by file */
  constructor(entries: NavEntry[], titles: Map<string, string>) {
    this.#entries = entries;
    this.#titles = titles;
  }

  /** As seen from one page, in pieces that follow each other. */
  bytesFor({ url, file }: { url: string; file: string }): Buffer[] {
    const { bytes, spots } = this.#from(url);
    const pieces: Buffer[] = [];
    let from = 0;
    for (const { start, end, active } of spots.get(file) ?? []) {
      pieces.push(bytes.subarray(from, start), active);
      from = end;
    }
    return [...pieces, bytes.subarray(from)];
  }

  /** Changes when the navigation of a page does. */
  keyFor({ url }: { url: string }): string {
    return this.#from(url).key;
  }

  #from(url: string): NavigationBytes {
    const root = rootFrom(url);
    let known = this.#byRoot.get(root);
    if (!known) {
      known = toBytes(this.#list(this.#entries, root));
      this.#byRoot.set(root, known);
    }
    return known;
  }

  #list(entries: NavEntry[], root: string): Part[] {
    return [
      { html: '<ul class="md-nav__list">' },
      ...entries.flatMap(entry => this.#entry(entry, root)),
      { html: '</ul>' },
    ];
  }

  #entry(entry: NavEntry, root: string): Part[] {
    if (entry.type === 'section') {
      return [
        {
          html: `<li class="md-nav__item md-nav__item--section"><span class="md-nav__link">${ellipsis(
            entry.title,
          )}</span><nav class="md-nav" aria-label="${escapeHtml(
            entry.title,
          )}">`,
        },
        ...this.#list(entry.children, root),
        { html: '</nav></li>' },
      ];
    }
    if (entry.type === 'link') {
      return [{ html: item(entry.href, entry.title, false) }];
    }
    const { file } = entry;
    const href = root + encodePath(pageUrl(file));
    const title = entry.title ?? this.#titles.get(file) ?? file;
    const [html, active] = [false, true].map(it => item(href, title, it));
    return [{ html, active, file }];
  }
}

/** The table of contents: second-level headings with the third level inside. */
export function contentsHtml(headings: Heading[]): string {
  const shown = headings.filter(({ level }) => level <= 3);
  const items: string[] = [];
  for (let i = 0; i < shown.length; i++) {
    const { id, title, level } = shown[i];
    const inner: string[] = [];
    while (level === 2 && shown[i + 1]?.level === 3) {
      i++;
      inner.push(anchor(shown[i].id, shown[i].title, ''));
    }
    const nested = inner.length
      ? `<nav class="md-nav" aria-label="${escapeHtml(title)}">${list(
          inner,
        )}</nav>`
      : '';
    items.push(anchor(id, title, nested));
  }
  return list(items);
}

function list(items: string[]) {
  return `<ul class="md-nav__list">${items.join('')}</ul>`;
}

function anchor(id: string, title: string, nested: string) {
  return `<li class="md-nav__item"><a class="md-nav__link" href="#${encodeURIComponent(
    id,
  )}">${ellipsis(title)}</a>${nested}</li>`;
}

function item(href: string, title: string, active: boolean) {
  const [li, a] = active
    ? [' md-nav__item--active', ' md-nav__link--active" aria-current="page']
    : ['', ''];
  return `<li class="md-nav__item${li}"><a class="md-nav__link${a}" href="${escapeHtml(
    href,
  )}">${ellipsis(title)}</a></li>`;
}

function ellipsis(title: string) {
  return `<span class="md-ellipsis">${escapeHtml(title)}</span>`;
}
