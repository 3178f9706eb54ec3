import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { focusIsVisible, skipToContent, tabTo } from '../../keyboard.ts';
import type { Readers } from '../serviceLevels.ts';

const PATH =
  '/service-levels/objectives/default/tracking-api-availability/default';

/** What stands beside each other at the top of the page. */
const FIGURES = [
  'State',
  'Attainment',
  'Error budget',
  'Burn rate, last hour',
  'Coverage',
];

/** The page of one objective. */
export const objective = (readers: Readers) =>
  describe('the page of an objective', () => {
    it('draws how the budget was spent, and tells each point in words', async () => {
      const { page } = readers.devon;
      await open(page);
      const panel = region(page, 'How the budget was spent');
      const drawing = panel.getByRole('img', { name: /Error budget left/ });
      await drawing.waitFor();
      assert.match(
        await drawing.locator('desc').innerHTML(),
        /left, as of .*Spent evenly it would be \d+% left/,
      );
      const legend = panel.getByRole('listitem');
      await legend.filter({ hasText: 'Spent evenly' }).waitFor();
      await legend.filter({ hasText: 'Incident' }).waitFor();
      await panel.getByRole('slider').hover({ position: { x: 300, y: 90 } });
      await panel.getByText(/: budget \d+% left, evenly spent/).waitFor();
    });

    it('opens every figure to its working, from which it follows by hand', async () => {
      const { page } = readers.devon;
      await open(page);
      for (const name of FIGURES) {
        const figure = region(page, name);
        await figure.getByText('Working').click();
        const steps = await figure.locator('ol > li').allInnerTexts();
        assert.ok(steps.length > 0, `${name} has no working`);
        for (const step of steps) assert.match(step, /^.+\n.+\n= .+\n= .+$/);
      }
      const figure = region(page, 'Attainment');
      const [, good, total, ppm] =
        /floor\(1000000 × \((\d+)\) ÷ \((\d+)\)\)\n= (\d+) ppm/.exec(
          await figure.locator('ol').innerText(),
        ) ?? assert.fail('no division of counts');
      assert.equal((BigInt(good) * 1_000_000n) / BigInt(total), BigInt(ppm));
      const percent = `${Math.floor(Number(ppm) / 100) / 100}%`;
      assert.equal(await figure.locator('strong').first().innerText(), percent);
    });

    it('shows another window and a day of the past by its controls, and keeps them in the address', async () => {
      const { page } = readers.devon;
      await open(page);
      await page.getByRole('button', { name: /Its own/ }).click();
      await page.getByRole('option', { name: 'Last 7 days' }).click();
      await page.waitForURL(/window=7d/);
      await region(page, 'Attainment').getByText('over 7 days').waitFor();
      const day = new Date(Date.now() - 10 * 86_400_000)
        .toISOString()
        .slice(0, 10);
      await page.getByLabel('As it was at (UTC)').fill(`${day}T12:00`);
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForURL(new RegExp(`at=${day}`));
      const notice = page.getByText(/^As it was at .*, 12:00 UTC$/);
      await notice.waitFor();
      await page.reload();
      await notice.waitFor();
      await region(page, 'Attainment').getByText('over 7 days').waitFor();
      await page.getByRole('button', { name: 'Back to now' }).click();
      await notice.waitFor({ state: 'detached' });
      assert.equal(new URL(page.url()).search, '?window=7d');
    });

    it('says what would be right of a window that cannot be', async () => {
      const { page } = readers.devon;
      await page.goto(`${PATH}?window=fortnight`);
      await page
        .getByRole('alert')
        .getByText(/window/)
        .first()
        .waitFor();
    });

    it('is explained and walked by keyboard alone', async () => {
      const { page } = readers.devon;
      await open(page);
      await skipToContent(page);
      await tabTo(page, /^Working of Attainment$/);
      assert.ok(await focusIsVisible(page), 'the focus is not visible');
      await page.keyboard.press('Enter');
      await region(page, 'Attainment').locator('ol').waitFor();
      await tabTo(page, /^Point by point$/);
      const slider = page.getByRole('slider', { name: 'Point by point' });
      const last = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowLeft');
      assert.notEqual(await slider.getAttribute('aria-valuetext'), last);
      await page.keyboard.press('Home');
      assert.equal(await slider.getAttribute('aria-valuenow'), '1');
    });
  });

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await region(page, 'Attainment').getByText('Working').waitFor();
}

const region = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });
