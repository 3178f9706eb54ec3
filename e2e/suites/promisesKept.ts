import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { focusedText, tabTo } from '../keyboard.ts';
import { Visitor } from '../Visitor.ts';

/** What was delivered, and how promises fared. */
export const promisesKept = (stage: Stage) =>
  describe('what became of promises', () => {
    let rita: Visitor;

    before(async () => {
      rita = await Visitor.signIn(stage, 'rita');
    });
    after(() => rita?.leave());

    it('is told month by month, down to the item', async () => {
      const { page } = rita;
      await page.goto('/roadmap');
      await page.getByRole('link', { name: 'Delivered so far' }).click();
      const month = page.getByRole('region', { name: /^\w+ 20\d\d$/ }).first();
      const item = month.locator('a[href*="/roadmap/items/RM-"]').first();
      const title = await item.innerText();
      await picture(page, 'roadmap-delivered');
      await item.click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText('first promised').first().waitFor();
    });

    it('is narrowed to a team by keyboard alone, also for the feeds', async () => {
      const { page } = rita;
      await page.goto('/roadmap/changelog');
      await whenQuiet(page);
      await page.getByRole('combobox', { name: 'Owner' }).focus();
      await page.keyboard.type('site rel');
      await page.getByRole('option', { name: /Site Reliability/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/owner=.*site-reliability/);
      await eventually(async () => {
        const links = page.locator('main li a[href*="/catalog/"]');
        const owners = new Set(await links.allInnerTexts());
        assert.deepEqual([...owners], ['Site Reliability']);
      }, 10_000);
      const feed = page.getByRole('link', { name: 'By month as Atom' });
      assert.match((await feed.getAttribute('href')) ?? '', /site-reliability/);
    });

    it('opens from a share to the items behind it, and back, by keyboard alone', async () => {
      const { page } = rita;
      await page.goto('/roadmap/scorecard');
      await whenQuiet(page);
      const share = /^All teams, All quarters: \d+ of \d+/;
      await tabTo(page, share);
      await page.keyboard.press('Enter');
      const behind = page.getByRole('region', { name: /^Behind the figures/ });
      await behind.getByRole('article').first().waitFor();
      const [kept, of] = /(\d+) of (\d+)/
        .exec(await focusedText(page))!
        .slice(1)
        .map(Number);
      assert.ok(kept <= of);
      await picture(page, 'scorecard-opened', ['light']);
      await page.keyboard.press('Enter');
      await behind.waitFor({ state: 'hidden' });
      assert.match(await focusedText(page), share);
    });

    it('met no error on the way', () => {
      assert.deepEqual(rita.complaints, { errors: [], failedRequests: [] });
    });
  });
