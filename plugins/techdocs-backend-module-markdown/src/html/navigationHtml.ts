import escapeHtml from 'escape-html';
import type { Heading, RenderedPage } from '../markdown/renderPage';
import { encodePath, pageUrl, rootFrom } from '../site/pageUrl';
import type { NavEntry } from '../site/navigation';

/**
 * The site's navigation as seen from one page, in the classes that the TechDocs
 * reader styles.
 *
 * @param titles - title of each page by file
 */
export function navigationHtml(
  entries: NavEntry[],
  page: RenderedPage,
  titles: Map<string, string>,
): string {
  const items = entries.map(entry => {
    if (entry.type === 'section') {
      const children = navigationHtml(entry.children, page, titles);
      const title = escapeHtml(entry.title);
      return `<li class="md-nav__item md-nav__item--section"><span class="md-nav__link">${ellipsis(
        entry.title,
      )}</span><nav class="md-nav" aria-label="${title}">${children}</nav></li>`;
    }
    return entry.type === 'link'
      ? item(entry.href, entry.title, false)
      : item(
          rootFrom(page.url) + encodePath(pageUrl(entry.file)),
          entry.title ?? titles.get(entry.file) ?? entry.file,
          entry.file === page.file,
        );
  });
  return `<ul class="md-nav__list">${items.join('')}</ul>`;
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
