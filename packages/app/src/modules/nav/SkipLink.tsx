import type { MouseEvent } from 'react';
import styles from './SkipLink.module.css';

/**
 * The first stop of the keyboard: past the navigation into the page. The
 * frame's own link works only for pages of its older layout.
 */
export const SkipLink = () => (
  <a className={styles.link} href="#content" onClick={enterPage}>
    Skip to content
  </a>
);

function enterPage(event: MouseEvent): void {
  event.preventDefault();
  // Some stock pages have no main element; their heading begins the content.
  const start =
    document.querySelector<HTMLElement>('main') ??
    document.querySelector<HTMLElement>('h1');
  if (!start) return;
  start.tabIndex = -1;
  start.focus();
}
