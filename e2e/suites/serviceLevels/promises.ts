import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { skipToContent, tabTo } from '../../keyboard.ts';
import type { Readers } from '../serviceLevels.ts';

/** Promises held against the promises they stand on. */
export const promises = (readers: Readers) =>
  describe('promises', () => {
    it('that cannot be kept come first, with the highest that could', async () => {
      const { page } = readers.devon;
      await open(page);
      const verdicts = await page.locator('li p[data-holds]').all();
      const holds = await Promise.all(
        verdicts.map(each => each.getAttribute('data-holds')),
      );
      assert.deepEqual(holds, [...holds].sort());
      assert.equal(holds[0], 'false');
      assert.match(
        await verdicts[0].innerText(),
        /but what it needs promises only .* The highest promise that can be kept is/,
      );
      const weak = holds.filter(each => each === 'false').length;
      await page
        .getByRole('heading', {
          name: new RegExp(`^${weak} of ${holds.length} promises stands? on`),
        })
        .waitFor();
    });

    it('open to their chain by keyboard alone', async () => {
      const { page } = readers.devon;
      await open(page);
      await skipToContent(page);
      await tabTo(page, /^What it stands on$/);
      await page.keyboard.press('Enter');
      const chain = page.getByRole('region', {
        name: 'What the promise stands on',
      });
      assert.match(await chain.innerText(), /Depends on\s+How\s+Promises/);
      await page.keyboard.press('Enter');
      await chain.waitFor({ state: 'detached' });
    });
  });

async function open(page: Page): Promise<void> {
  await page.goto('/service-levels/promises');
  await page.getByText('What it stands on').first().waitFor();
}
