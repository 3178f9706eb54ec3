import escapeHtml from 'escape-html';
import type { RenderedPage } from '../markdown/renderPage';
import { rootFrom } from '../site/pageUrl';
import { type Navigation, contentsHtml } from './navigationHtml';
import { STYLESHEET_PATH } from './stylesheet';

/** What surrounds a page's own content. */
export interface PageFrame {
  siteName: string;
  navigation: Navigation;
  /** Where its source is edited; unset if not known. */
  editLink?: string;
  /** When it was last changed, as ISO 8601; unset if not known. */
  lastChanged?: string;
}

const DATE = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/**
 * A whole page in the structure that the TechDocs reader and its addons look
 * for. The drawer's checkbox and label let a narrow screen open the navigation.
 */
export function pageHtml(page: RenderedPage, frame: PageFrame): Buffer {
  const name = escapeHtml(frame.siteName);
  const contents = page.headings.length
    ? `<span class="md-nav__title">On this page</span>${contentsHtml(
        page.headings,
      )}`
    : '';
  const pages = `<label class="md-nav__title" for="__drawer">${name}</label>`;
  const [before, after] = sidebar('primary', 'navigation', 'Pages', pages);
  return Buffer.concat([
    Buffer.from(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)} – ${name}</title>
<link rel="stylesheet" href="${rootFrom(page.url)}${STYLESHEET_PATH}"></head>
<body>
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<header class="md-header"><label class="md-header__button md-icon" for="__drawer"></label></header>
<div class="md-container" data-md-component="container"><main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">
${before}`),
    ...frame.navigation.bytesFor(page),
    Buffer.from(`${after}
${sidebar('secondary', 'toc', 'On this page', contents).join('')}
<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">
${editHtml(frame.editLink)}${page.html}${changedHtml(
      frame.lastChanged,
    )}</article></div>
</div></main></div>
</body></html>
`),
  ]);
}

/** The reader's feedback link and the report-issue addon look for this title. */
function editHtml(link: string | undefined) {
  return link
    ? `<a class="md-content__button" href="${escapeHtml(
        link,
      )}" title="Edit this page" rel="noopener noreferrer">Edit this page</a>\n`
    : '';
}

function changedHtml(instant: string | undefined) {
  return instant
    ? `<p class="md-source-file">Last changed <time datetime="${escapeHtml(
        instant,
      )}">${DATE.format(new Date(instant))}</time></p>\n`
    : '';
}

/** What stands before and after the end of its content. */
function sidebar(which: string, type: string, label: string, content: string) {
  return [
    `<div class="md-sidebar md-sidebar--${which}" data-md-component="sidebar" data-md-type="${type}"><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner"><nav class="md-nav md-nav--${which}" aria-label="${label}">${content}`,
    '</nav></div></div></div>',
  ];
}
