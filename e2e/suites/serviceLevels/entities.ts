import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { whenQuiet } from '../../browser.ts';
import { skipToContent, tabTo } from '../../keyboard.ts';
import { tableRows } from '../../tableRows.ts';
import type { Readers } from '../serviceLevels.ts';

const TRACKING = '/catalog/default/component/tracking-api';

/** Service levels where people meet the services: in the catalog. */
export const entities = (readers: Readers) =>
  describe('service levels in the catalog', () => {
    it('cost the catalog page one request, however many rows it has', async () => {
      const { page } = readers.devon;
      const asked = await requestsOf(page, async () => {
        await page.goto('/catalog?filters[kind]=component&filters[user]=all');
        await page.getByRole('link', { name: 'Kept' }).first().waitFor();
        await whenQuiet(page);
      });
      assert.deepEqual(asked, ['POST /v1/entities/summaries']);
      const rows = await tableRows(page).count();
      assert.ok(rows > 15, `the page has only ${rows} rows`);
    });

    it('lead from a row to the tab of the entity', async () => {
      const { page } = readers.devon;
      await page.goto('/catalog?filters[kind]=component&filters[user]=all');
      await page
        .getByRole('row', { name: /Address Check/ })
        .getByRole('link', { name: 'Kept' })
        .click();
      await page.waitForURL(/component\/address-check\/service-levels/);
    });

    it('stand on the overview and the tab of what is measured', async () => {
      const { page } = readers.devon;
      await page.goto(TRACKING);
      const card = page.getByRole('region', { name: 'Service levels' });
      await card
        .getByRole('link', { name: 'Tracking API answers', exact: true })
        .waitFor();
      assert.match(await card.innerText(), /of 99\.9%[^]*\d+% left/);
      await page.goto(`${TRACKING}/service-levels`);
      await page
        .getByRole('link', { name: 'Tracking API answers', exact: true })
        .waitFor();
      await page.getByText('A promise stands on weaker ones').waitFor();
    });

    it('tell a consumer which promises it relies on', async () => {
      const { page } = readers.devon;
      await page.goto('/catalog/default/component/merchant-api/service-levels');
      const relied = page.getByRole('region', {
        name: 'Promises it relies on',
      });
      await relied
        .getByRole('link', { name: 'Tracking, for the merchant platform' })
        .waitFor();
      assert.match(
        await relied.innerText(),
        /tracking.api promises 99\.5% and 98%/i,
      );
    });

    it('are reached from the tab by keyboard alone', async () => {
      const { page } = readers.devon;
      await page.goto(`${TRACKING}/service-levels`);
      await page
        .getByRole('link', { name: 'Tracking API answers', exact: true })
        .waitFor();
      await skipToContent(page);
      await tabTo(page, /^Tracking API answers$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/objectives\/default\/tracking-api-availability/);
    });
  });

/** What the service levels were asked meanwhile, as method and path. */
async function requestsOf(page: Page, act: () => Promise<void>) {
  const asked: string[] = [];
  const note = (request: { method(): string; url(): string }) => {
    const [, path] = request.url().split('/api/sla');
    if (path) asked.push(`${request.method()} ${path}`);
  };
  page.on('request', note);
  await act();
  page.off('request', note);
  return asked;
}
