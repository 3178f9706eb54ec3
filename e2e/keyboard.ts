import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const MOST_STOPS = 80;

/** Goes on by Tab until what has the focus is named so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (name.test(await focusedText(page))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${MOST_STOPS} stops of the keyboard did not reach ${name}`);
}

/** Past the navigation, as its first link offers. */
export async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** The name of what has the focus; empty when that is the page itself. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null;
    // Of the page and its main part the text is everything, so it names nothing.
    if (!focused || focused.matches('body, main')) return '';
    const ids = focused.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = [
      ...ids.map(id => document.getElementById(id)),
      ...((focused as HTMLInputElement).labels ?? []),
    ];
    const label = names
      .map(each => each?.innerText ?? '')
      .join(' ')
      .trim();
    return focused.ariaLabel || label || focused.innerText;
  });

/** Whether one sees what has the focus. */
export const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(focused);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
