import type { RenderedPage } from '../markdown/renderPage';

const isFootnote = (anchor: string) => /^fn(ref)?\d/.test(anchor);

/**
 * Says which links of a site lead to a page but to no place on it. They still
 * open the page, so they are left as they are.
 *
 * @returns one sentence each, beginning with file and line
 */
export function checkAnchors(pages: RenderedPage[]): string[] {
  const anchors = new Map(
    pages.map(page => [page.file, new Set(page.anchors)]),
  );
  return pages.flatMap(({ file, links }) =>
    links
      .filter(
        ({ page, anchor }) =>
          page &&
          anchor &&
          !isFootnote(anchor) &&
          !anchors.get(page)?.has(anchor),
      )
      .map(({ line, written, page, anchor }) => {
        const known = [...anchors.get(page!)!].slice(0, 5).map(id => `#${id}`);
        return `${file}:${line} links to ${written}, but ${page} has no heading #${anchor}; ${
          known.length ? `it has ${known.join(', ')}` : 'it has none'
        }`;
      }),
  );
}
