import type { Locator, Page } from 'playwright-core';

/**
 * The rows of the page's table, its heading first. The number of unread
 * notifications in the navigation has the role of a row too.
 */
export const tableRows = (page: Page): Locator =>
  page.locator('table').getByRole('row');
