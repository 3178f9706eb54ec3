import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { skipToContent, tabTo } from '../../keyboard.ts';
import { tableRows } from '../../tableRows.ts';
import type { Readers } from '../serviceLevels.ts';

const LIST = '/service-levels/agreements';
const TITLE = 'Tracking, for the merchant platform';

/** The list of agreements and the page of one. */
export const agreements = (readers: Readers) =>
  describe('agreements', () => {
    it('are found in their list', async () => {
      const { page } = readers.devon;
      await page.goto(LIST);
      await page.getByRole('searchbox').fill('tracking merchant');
      await page.waitForURL(/text=tracking/);
      await page.getByRole('link', { name: TITLE }).click();
      await page.waitForURL(/agreements\/default\/tracking-for-merchants/);
    });

    it('say in plain words who promises what to whom, and how it went', async () => {
      const { page } = readers.devon;
      await open(page);
      const says = async (name: string, words: RegExp) =>
        assert.match(await region(page, name).innerText(), words);
      const main = await page.getByRole('main').last().innerText();
      assert.match(main, /Tracking API\s+promises the levels below to/);
      assert.match(main, /In force from 1 Apr 2026, to be reviewed on/);
      await says('What is promised', /99\.5%\. The team aims for 99\.9%/);
      await says('How soon somebody answers', /outage\s+15 minutes\s+4 hours/);
      await says('When a level is missed', /Below 99\.5% in a month: 5%/);
      await says('Who relies on it', /Merchant Integrations/i);
      await says('Can it be kept?', /99\.5% is promised, but what it needs/);
      await says('How it changed', /1\s+1 Apr 2026/);
    });

    it('tell month by month since they began whether they were kept', async () => {
      const { page } = readers.devon;
      await open(page);
      const name = 'Was it kept, month by month?';
      const months = await region(page, name).innerText();
      assert.match(months, /\w+ 20\d\d\s+so far, by revision 1/);
      assert.match(months, /April 2026\s+complete/);
      assert.match(months, /Tracking API answers\s+99\.5%\s+99\.\d+%/);
      await page
        .getByRole('img', { name: /^\d+ months, \d+ measured/ })
        .waitFor();
    });

    it('lead by keyboard alone to the objectives behind them', async () => {
      const { page } = readers.devon;
      await open(page);
      await skipToContent(page);
      await tabTo(page, /^Show the objectives behind it$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/objectives\?agreement=.*tracking-for-merchants/);
      // Its heading and one row a level.
      await tableRows(page).nth(2).waitFor();
      await tableRows(page).nth(3).waitFor({ state: 'detached' });
    });
  });

async function open(page: Page): Promise<void> {
  await page.goto(`${LIST}/default/tracking-for-merchants`);
  await page.getByRole('heading', { name: TITLE }).waitFor();
  // Names and the check come after the agreement.
  await region(page, 'Can it be kept?').getByText('is promised').waitFor();
  await region(page, 'What is promised')
    .getByText('Tracking API answers', { exact: true })
    .waitFor();
}

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });
