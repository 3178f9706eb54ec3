import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { follow, openWindow, picture, signIn, whenQuiet } from '../browser.ts';
import type { Stage } from '../all.test.ts';

const LOOP = [
  ['Home', '/'],
  ['Catalog', '/catalog'],
  ['Primitives', '/primitives'],
  ['Create', '/create'],
  ['Service levels', '/service-levels'],
  ['Roadmap', '/roadmap'],
  ['Docs', '/docs'],
  ['APIs', '/api-docs'],
] as const;

const WRONG =
  /dropped the mic|page not found|entity not found|nothing is here|could not load|request failed/i;

/** Links as they must not be; the test must see that they lead nowhere. */
const DEAD = [
  '/no-such-page',
  '/catalog/default/component/no-such-service',
  '/service-levels/objectives/default/no-such-objective/default',
];

/** Every entry of the navigation leads somewhere, for everyone, and so does every link behind it. */
export const navigation = (stage: Stage) =>
  describe('the navigation', () => {
    for (const person of ['priya', 'devon', 'rita', 'guest'] as const) {
      it(`leads ${person} along the loop without an error`, async () => {
        const { context, page, complaints } = await openWindow(
          stage.browser,
          stage.portal.baseUrl,
        );
        await signIn(page, person);
        for (const [title, path] of LOOP) {
          await followNavigation(page, title);
          assert.equal(
            new URL(page.url()).pathname.startsWith(path),
            true,
            `${title} led to ${page.url()}`,
          );
          await settled(page);
          const text = await page.locator('body').first().innerText();
          assert.doesNotMatch(text, WRONG, `${title} for ${person}`);
          assert.ok(
            (await page.getByRole('heading').count()) > 0,
            `${title} has no heading`,
          );
          if (person === 'devon')
            await picture(
              page,
              `navigation-${title.toLowerCase().replace(' ', '-')}`,
            );
        }
        assert.deepEqual(complaints, { errors: [], failedRequests: [] });
        await context.close();
      });
    }

    it('has the entries in the order of the loop', async () => {
      const { context, page } = await openWindow(
        stage.browser,
        stage.portal.baseUrl,
      );
      await signIn(page, 'devon');
      const entries = await page
        .getByRole('navigation', { name: 'sidebar nav' })
        .getByRole('link')
        .allInnerTexts();
      const titles = LOOP.map(([title]) => title as string);
      assert.deepEqual(
        entries.map(text => text.trim()).filter(text => titles.includes(text)),
        titles,
      );
      await context.close();
    });

    it('has no dead link on the pages of the loop', async () => {
      const { context, page } = await openWindow(
        stage.browser,
        stage.portal.baseUrl,
      );
      await signIn(page, 'devon');
      const targets = new Set<string>();
      for (const [, path] of LOOP) {
        await follow(page, path);
        await settled(page);
        for (const href of await internalLinks(page)) targets.add(href);
      }
      assert.ok(targets.size > 20, `only ${targets.size} links were found`);
      for (const target of targets) {
        assert.doesNotMatch(await textBehind(page, target), WRONG, target);
      }
      for (const dead of DEAD) {
        assert.match(await textBehind(page, dead), WRONG, dead);
      }
      await context.close();
    });
  });

async function followNavigation(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: title, exact: true })
    // The logo leads home too; the entry comes after it.
    .last()
    .click();
}

async function settled(page: Page): Promise<void> {
  await whenQuiet(page);
  await page.getByRole('heading').first().waitFor();
}

async function textBehind(page: Page, href: string): Promise<string> {
  await follow(page, href);
  await settled(page);
  return page.locator('body').first().innerText();
}

/** One link of each sort: what differs only in the entity leads to the same page. */
async function internalLinks(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
  const bySort = new Map<string, string>();
  for (const href of hrefs) {
    const sort = href.split('?')[0].split('/').slice(0, 4).join('/');
    bySort.set(sort, href);
  }
  return [...bySort.values()];
}
