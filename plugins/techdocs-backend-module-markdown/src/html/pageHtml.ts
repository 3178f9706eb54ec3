import escapeHtml from 'escape-html';
import type { RenderedPage } from '../markdown/renderPage';
import type { NavEntry } from '../site/navigation';
import { rootFrom } from '../site/pageUrl';
import { contentsHtml, navigationHtml } from './navigationHtml';
import { STYLESHEET_PATH } from './stylesheet';

/** What every page of a site shares. */
export interface SiteFrame {
  siteName: string;
  nav: NavEntry[];
  /** Title of each page by file. */
  titles: Map<string, string>;
}

/**
 * A whole page in the structure that the TechDocs reader and its addons look
 * for. The drawer's checkbox and label let a narrow screen open the navigation.
 */
export function pageHtml(page: RenderedPage, site: SiteFrame): string {
  const name = escapeHtml(site.siteName);
  const contents = page.headings.length
    ? `<span class="md-nav__title">On this page</span>${contentsHtml(
        page.headings,
      )}`
    : '';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)} – ${name}</title>
<link rel="stylesheet" href="${rootFrom(page.url)}${STYLESHEET_PATH}"></head>
<body>
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<header class="md-header"><label class="md-header__button md-icon" for="__drawer"></label></header>
<div class="md-container" data-md-component="container"><main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">
${sidebar(
  'primary',
  'navigation',
  `<nav class="md-nav md-nav--primary" aria-label="Pages"><label class="md-nav__title" for="__drawer">${name}</label>${navigationHtml(
    site.nav,
    page,
    site.titles,
  )}</nav>`,
)}
${sidebar(
  'secondary',
  'toc',
  `<nav class="md-nav md-nav--secondary" aria-label="On this page">${contents}</nav>`,
)}
<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">
${page.html}</article></div>
</div></main></div>
</body></html>
`;
}

function sidebar(which: string, type: string, content: string) {
  return `<div class="md-sidebar md-sidebar--${which}" data-md-component="sidebar" data-md-type="${type}"><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">${content}</div></div></div>`;
}
