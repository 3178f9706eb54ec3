import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { follow, openWindow, signIn, whenQuiet } from '../browser.ts';
import { focusedText, focusIsVisible, tabTo } from '../keyboard.ts';
import { tableRows } from '../tableRows.ts';

const PAGES = [
  '/',
  '/primitives',
  '/primitives/default/component/authentication',
  '/primitives/default/component/scheduled-scripts',
  '/service-levels/objectives',
  '/service-levels/objectives/default/tracking-api-availability/default',
  '/service-levels/agreements',
  '/service-levels/agreements/default/tracking-for-merchants',
  '/service-levels/promises',
  '/service-levels/status',
  '/service-levels/problems',
  '/roadmap',
  '/roadmap?view=quarters',
  '/roadmap?view=timeline',
  '/roadmap?view=list',
  '/roadmap?view=follows',
  '/roadmap/objectives',
  '/roadmap/requests',
  '/roadmap/changelog',
  '/roadmap/scorecard',
  '/roadmap/documents',
  '/catalog/default/component/tracking-api',
  '/catalog/default/component/tracking-api/service-levels',
  '/catalog/default/component/tracking-api/roadmap',
  '/catalog',
] as const;

/** Parts of the frame that we cannot change, each with its reason. */
const NOT_OURS = [
  // Tabs of the page header name a panel (aria-controls) that their links never render.
  '.bui-PluginHeader [role="tab"]',
  '.bui-Tabs [role="tab"][href]',
  // The catalog's stock table nests its sorting buttons in headings that are buttons.
  '.MuiTableSortLabel-root',
];

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa'],
  resultTypes: ['violations'],
};

/** What a machine can check of accessibility, and the ways of a person without a mouse. */
export const accessibility = (stage: Stage) =>
  describe('accessibility', () => {
    let axe: string;
    before(async () => {
      const source = createRequire(import.meta.url).resolve('axe-core');
      axe = await readFile(source, 'utf8');
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has no serious violation on our pages (${colorScheme})`, async () => {
        const { context, page } = await openWindow(
          stage.browser,
          stage.portal.baseUrl,
          { colorScheme },
        );
        await page.goto('/');
        await page.getByRole('button', { name: 'Look around' }).waitFor();
        assert.deepEqual(await violations(page, axe), [], 'the sign-in page');
        await signIn(page, 'devon');
        for (const path of PAGES) {
          await follow(page, path);
          await atRest(page);
          assert.deepEqual(await violations(page, axe), [], path);
        }
        await context.close();
      });
    }

    it('finds a violation where there is one', async () => {
      const { context, page } = await openWindow(
        stage.browser,
        stage.portal.baseUrl,
      );
      await signIn(page, 'guest');
      await openPage(page, '/primitives');
      await page.locator('main').waitFor();
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main?.insertAdjacentHTML(
          'beforeend',
          '<p style="color:#bbb;background:#fff">Too pale</p><img src="data:,">',
        );
      });
      const found = (await violations(page, axe)).join('\n');
      assert.match(found, /color-contrast/);
      assert.match(found, /image-alt/);
      await context.close();
    });

    keyboard(stage);
  });

/** Ways that have to work without a mouse. */
const keyboard = (stage: Stage) => {
  it('leads the keyboard past the navigation into the page', async () => {
    const { context, page } = await openWindow(
      stage.browser,
      stage.portal.baseUrl,
    );
    await signIn(page, 'devon');
    await openPage(page, '/primitives');
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), 'Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement?.ariaLabel),
      'Search primitives',
    );
    await tabTo(page, /Start here: golden path of Observability/);
    assert.ok(await focusIsVisible(page), 'the focus is not visible');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').waitFor();
    await context.close();
  });

  it('filters and sorts objectives by keyboard', async () => {
    const { context, page } = await openWindow(
      stage.browser,
      stage.portal.baseUrl,
    );
    await signIn(page, 'devon');
    await openPage(page, '/service-levels/objectives');
    await tableRows(page).nth(1).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /At risk/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/state=at-risk/);
    // The server filters, so the rows follow the address a moment later.
    await page.waitForFunction(() => {
      const [, ...rows] = document.querySelectorAll('tr');
      return (
        rows.length > 0 &&
        rows.every(row => (row as HTMLElement).innerText.startsWith('At risk'))
      );
    });
    await context.close();
  });

  it('keeps the focus in a dialog and gives it back', async () => {
    const { context, page } = await openWindow(
      stage.browser,
      stage.portal.baseUrl,
    );
    await signIn(page, 'devon');
    await openPage(page, '/roadmap');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /New item/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      assert.ok(
        await dialog.evaluate(each => each.contains(document.activeElement)),
        `the focus left the dialog after ${i + 1} stops`,
      );
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The focus comes back in the frame after the dialog has gone.
    await page.waitForFunction(() =>
      (document.activeElement as HTMLElement).innerText.includes('New item'),
    );
    await context.close();
  });

  it('votes and takes the vote back without losing its place', async () => {
    const { context, page } = await openWindow(
      stage.browser,
      stage.portal.baseUrl,
    );
    await signIn(page, 'devon');
    await openPage(page, '/roadmap');
    const vote = page.getByRole('button', { name: /^Vote for/ }).first();
    const before = await vote.getAttribute('aria-pressed');
    await vote.focus();
    for (const pressed of [before !== 'true', before === 'true']) {
      const answered = page.waitForResponse(/votes\/me$/);
      await page.keyboard.press('Space');
      await answered;
      await page
        .locator(`[aria-pressed="${pressed}"]:focus`)
        .and(page.getByRole('button', { name: /^Vote for/ }))
        .waitFor();
    }
    await context.close();
  });
};

async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await atRest(page);
}

async function atRest(page: Page): Promise<void> {
  await whenQuiet(page);
  await page.getByRole('heading').first().waitFor();
  // Rows and colours that are on their way to another are not to be judged.
  await page.waitForFunction(
    () =>
      !document.querySelector(
        '[data-stale="true"], [data-ispending="true"], .bui-Skeleton, [role="progressbar"]',
      ) &&
      !document
        .getAnimations()
        .some(
          each => each instanceof CSSTransition && each.playState === 'running',
        ),
  );
}

/** Serious and critical violations outside what is not ours: rule, element, reason. */
async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    ([exclude, rules]) =>
      (
        window as unknown as {
          axe: { run(c: unknown, o: unknown): Promise<AxeResults> };
        }
      ).axe.run({ exclude }, rules),
    [NOT_OURS, RULES] as const,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`),
    );
}
