import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { whenQuiet } from '../../browser.ts';
import { skipToContent, tabTo } from '../../keyboard.ts';
import { tableRows } from '../../tableRows.ts';
import type { Readers } from '../serviceLevels.ts';

const PATH = '/service-levels/objectives';
const BY_URGENCY = ['Broken', 'At risk', 'No data', 'Kept'];

/** The list of all objectives. */
export const overview = (readers: Readers) =>
  describe('the overview', () => {
    it('puts first what needs attention, and sorts by what a column says', async () => {
      const { page } = readers.devon;
      await open(page);
      const states = (await rowTexts(page)).map(stateIn);
      const inOrder = [...states].sort(
        (a, b) => BY_URGENCY.indexOf(a) - BY_URGENCY.indexOf(b),
      );
      assert.deepEqual(states, inOrder);
      assert.ok(new Set(states).size > 1, 'all are in one state');
      const heading = page.getByRole('columnheader', { name: 'Objective' });
      await heading.click();
      await page.waitForURL(/sort=title/);
      await settled(page);
      const up = await titles(page);
      assert.deepEqual(up, inAlphabet(up));
      await heading.click();
      await page.waitForURL(/sort=-title/);
      await settled(page);
      const down = await titles(page);
      assert.deepEqual(down, inAlphabet(down).reverse());
    });

    it('keeps its filters in the address, so that a reload shows the same', async () => {
      const { page } = readers.devon;
      await open(page);
      await page.getByRole('button', { name: /Kept/ }).click();
      await page.getByRole('button', { name: /Owner/ }).click();
      await page.getByRole('option', { name: 'billing' }).click();
      await page
        .getByRole('searchbox', { name: 'Search objectives' })
        .fill('invoices');
      await page.waitForURL(/state=kept.*owner=.*billing.*text=invoices/);
      await settled(page);
      const before = await rowTexts(page);
      assert.ok(before.length > 0, 'nothing passed the filters');
      for (const text of before) assert.match(text, /Kept[^]*Invoices/);
      await page.reload();
      await settled(page);
      assert.deepEqual(await titles(page), before.map(titleIn));
      const kept = page.getByRole('button', { name: /Kept/ });
      assert.equal(await kept.getAttribute('aria-pressed'), 'true');
      assert.equal(
        await page
          .getByRole('searchbox', { name: 'Search objectives' })
          .inputValue(),
        'invoices',
      );
    });

    it('shows on demand only what the reader owns', async () => {
      const { page } = readers.devon;
      await open(page);
      await page.getByText('Only what I own').click();
      await page.waitForURL(/mine=true/);
      await settled(page);
      const owners = await page
        .locator('td a[href*="/group/"]')
        .allInnerTexts();
      assert.deepEqual([...new Set(owners)], ['Parcel Tracking']);
    });

    it('offers a way out of filters that nothing passes', async () => {
      const { page } = readers.devon;
      await page.goto(`${PATH}?text=nothing-is-called-so`);
      await page.getByText('No objective passes these filters.').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await settled(page);
      assert.equal(new URL(page.url()).search, '');
    });

    it('is searched and opened by keyboard alone', async () => {
      const { page } = readers.devon;
      await open(page);
      await skipToContent(page);
      await tabTo(page, /^Search objectives$/);
      await page.keyboard.type('tracking api answers within');
      await page.waitForURL(/text=tracking/);
      await settled(page);
      // The table is one stop, at a row; arrows walk what stands in it.
      await tabTo(page, /^Tracking API answers within/);
      const link = page.locator('a:focus', { hasText: 'within 300 ms' });
      for (let cell = 0; cell < 4 && !(await link.count()); cell++) {
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/objectives\/default\/tracking-api-latency/);
    });
  });

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await settled(page);
}

/** Waits until the rows are those of the filters. */
async function settled(page: Page): Promise<void> {
  await tableRows(page).nth(1).waitFor();
  await whenQuiet(page);
  await page.waitForFunction(
    () =>
      !document.querySelector('[data-stale="true"], [data-ispending="true"]'),
  );
}

async function rowTexts(page: Page): Promise<string[]> {
  const [, ...rows] = await tableRows(page).allInnerTexts();
  return rows;
}

const stateIn = (row: string) => row.split('\n')[0].trim();

const titles = async (page: Page) => (await rowTexts(page)).map(titleIn);

/** What stands in the second column. */
const titleIn = (row: string) => {
  const [, ...cells] = row
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean);
  return cells.find(cell => !/^(Paging|Ticket)$/.test(cell)) ?? '';
};

const inAlphabet = (words: string[]) =>
  [...words].sort((a, b) =>
    a.toLocaleLowerCase('en').localeCompare(b.toLocaleLowerCase('en'), 'en'),
  );
