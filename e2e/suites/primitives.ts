import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { focusIsVisible, skipToContent, tabTo } from '../keyboard.ts';
import { Visitor } from '../Visitor.ts';

const PATH = '/primitives';
const DRAWN_WITHIN_MS = 10_000;

/** Find a primitive by the job to be done, see what one asks of it, and start. */
export const primitives = (stage: Stage) =>
  describe('primitives', () => {
    let devon: Visitor;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      await devon.page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write']);
    });
    after(() => devon?.leave());

    it('are found by job, by name and by what else people call them', async () => {
      const { page } = devon;
      await open(page, PATH);
      // The list comes after the page, and a heading of the page is there at once.
      await page.getByText(/^\d+ primitives$/).waitFor();
      const all = (await names(page)).length;
      assert.ok(all >= 4, `only ${all} are listed`);
      for (const [text, name] of [
        ['people sign in', 'Authentication'],
        ['what my service does', 'Observability'],
        ['data on schedule', 'Data pipelines'],
        ['sso', 'Authentication'],
        ['Grafana', 'Observability'],
        ['ETL', 'Data pipelines'],
      ]) {
        await search(page).fill(text);
        await page.waitForURL(/text=/);
        await eventually(async () => {
          assert.equal((await names(page))[0], name, `by “${text}”`);
        }, DRAWN_WITHIN_MS);
      }
      await search(page).fill('teleport');
      await page.getByText('Nothing does “teleport” yet.').waitFor();
      await page.getByText(`0 of ${all} primitives`).waitFor();
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByText(`${all} primitives`, { exact: true }).waitFor();
    });

    it('are filtered by maturity and promise, and the address keeps it', async () => {
      const { page } = devon;
      await open(page, PATH);
      await choose(page, 'Maturity', 'Deprecated');
      await page.waitForURL(/maturity=deprecated/);
      await lists(page, ['Scheduled scripts']);
      await choose(page, 'Promise', 'Nothing promised');
      await page.waitForURL(/promise=none/);
      await page.reload();
      await settled(page);
      await lists(page, ['Scheduled scripts']);
      await choose(page, 'Maturity', 'Any maturity');
      await choose(page, 'Promise', 'Kept');
      await eventually(async () => {
        const kept = await names(page);
        assert.ok(kept.length > 0, 'nothing is kept');
        assert.ok(!kept.includes('Scheduled scripts'), 'filtered wrongly');
      }, DRAWN_WITHIN_MS);
      await picture(page, 'primitives-list');
    });

    it('have a page that answers what one asks, and leads on', async () => {
      const { page } = devon;
      await open(page, `${PATH}?text=sign+in`);
      await page
        .getByRole('link', { name: 'Authentication', exact: true })
        .click();
      await page.waitForURL(/primitives\/default\/component\/authentication/);
      await settled(page);
      for (const [question, answer] of [
        ['Can I trust it?', /99\.\d+% of 99\.\d+%[^]*Q\d[^]*of 99\.5%/],
        ['How do I start?', /component:default\/authentication/],
        ['What does it cost?', /it is free/],
        ['Who supports it, and when?', /Somebody answers at any time/],
        ['Who uses it?', /\d+ entities of \d+ teams/],
        ['What is coming?', /Q\d, by/],
      ] as const) {
        const part = page.getByRole('region', { name: question });
        assert.match(await part.innerText(), answer, question);
      }
      await picture(page, 'primitive-authentication');
      await page.getByRole('button', { name: 'Copy: In your code' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: 'Copied' })
        .waitFor({ state: 'attached' });
      assert.match(
        await page.evaluate(() => navigator.clipboard.readText()),
        /jwtVerify\(token, keys/,
      );
      await page
        .getByRole('link', { name: 'Authentication in the catalog' })
        .click();
      await page.waitForURL(/catalog\/default\/component\/authentication/);
      await page.getByRole('link', { name: 'Primitive', exact: true }).click();
      await page.waitForURL(/primitives\/default\/component\/authentication/);
    });

    it('that end say when, who has to move, and how', async () => {
      const { page } = devon;
      await open(page, `${PATH}/default/component/scheduled-scripts`);
      const ending = page.getByRole('region', { name: /is being retired/ });
      const text = await ending.innerText();
      assert.match(text, /Deprecated from 1 Sept? 2026/);
      assert.match(text, /30 June? 2027/);
      assert.match(text, /4 entities still to move/);
      await picture(page, 'primitive-ending');
      await ending.getByText('Billing').click();
      await ending.getByRole('link', { name: 'Claims' }).waitFor();
      await ending.getByRole('link', { name: 'How to move' }).click();
      await page.waitForURL(
        /docs\/default\/component\/scheduled-scripts\/move/,
      );
    });

    it('are found, opened and started on by keyboard alone', async () => {
      const { page } = devon;
      await open(page, PATH);
      await skipToContent(page);
      await tabTo(page, /^Search primitives$/);
      await page.keyboard.type('what my service does');
      await page.waitForURL(/text=what/);
      await settled(page);
      await tabTo(page, /^Observability$/);
      assert.ok(await focusIsVisible(page), 'the focus is not visible');
      await page.keyboard.press('Enter');
      await page.waitForURL(/primitives\/default\/component\/observability/);
      await settled(page);
      await tabTo(page, /^Golden path of Observability$/);
      assert.ok(await focusIsVisible(page), 'the focus is not visible');
      await page.keyboard.press('Enter');
      await page.getByLabel('Name').waitFor();
    });

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });

const search = (page: Page) =>
  page.getByRole('searchbox', { name: 'Search primitives' });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await whenQuiet(page);
  await page.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.bui-Skeleton'));
}

/** The names on the cards, in their order. */
const names = (page: Page): Promise<string[]> =>
  page.locator('main li p a[href^="/primitives/"]').allInnerTexts();

/** Waits until just these are listed: the address changes before the page. */
const lists = (page: Page, expected: string[]): Promise<void> =>
  eventually(
    async () => assert.deepEqual(await names(page), expected),
    DRAWN_WITHIN_MS,
  );

async function choose(page: Page, filter: string, option: string) {
  await page.getByRole('button', { name: new RegExp(filter) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
