import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { picture } from '../browser.ts';
import { call } from '../call.ts';
import { eventually } from '../eventually.ts';
import { Visitor } from '../Visitor.ts';

// Words that stand in a document of the Observability primitive and nowhere in the catalog.
const WORDS = 'Measure something other than an address';
// The index is filled a while after the start, and then every two minutes.
const WITHIN_MS = 240_000;

/** What stands beside the loop: search, notifications, settings, and machines that call. */
export const search = (stage: Stage) =>
  describe('search and its neighbours', () => {
    let devon: Visitor;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
    });
    after(() => devon?.leave());

    it('finds a component', async () => {
      await eventually(
        () => finds(devon, 'Tracking API', 'software-catalog'),
        WITHIN_MS,
      );
      const results = await searchFor(devon.page, 'Tracking API');
      await picture(devon.page, 'search-component', ['light']);
      // Its objectives and agreements are found too; this is about the component.
      await results
        .locator('a[href*="/catalog/default/"]', { hasText: /Tracking API/i })
        .first()
        .click();
      await devon.page.waitForURL(/\/catalog\/default\/(component|api)\//);
    });

    it('finds words of a document of a primitive and leads there', async () => {
      await eventually(() => finds(devon, WORDS, 'techdocs'), WITHIN_MS);
      const results = await searchFor(devon.page, WORDS);
      const document = results.locator('a[href*="/docs/"]').first();
      await document.waitFor();
      await picture(devon.page, 'search-document', ['light']);
      await document.click();
      await devon.page.waitForURL(/\/docs\/default\/component\/observability/);
    });

    for (const [name, path] of [
      ['notifications', '/notifications'],
      ['settings', '/settings'],
    ]) {
      it(`opens the ${name}`, async () => {
        const { page } = devon;
        await page.goto('/');
        await page.locator(`a[href^="${path}"]`).first().click();
        await page.waitForURL(new RegExp(path));
        await page.waitForLoadState('networkidle');
        await page
          .getByRole('heading', { name: new RegExp(name, 'i') })
          .first()
          .waitFor();
        const text = await page.locator('body').innerText();
        assert.doesNotMatch(text, /not found|could not|went wrong/i);
        await picture(page, name);
      });
    }

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });

    it('takes what a machine measures, and keeps its token from other plugins', async () => {
      await machineMeasures(stage, devon);
    });
  });

/** Opens the search as a person does and types; resolves with the dialog. */
async function searchFor(page: Page, words: string) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(words);
  return dialog;
}

async function finds(visitor: Visitor, words: string, type?: string) {
  const query = new URLSearchParams({ term: words });
  if (type) query.set('types[0]', type);
  const answer = await visitor.call('GET', `/api/search/query?${query}`);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.json.results.length > 0, `nothing found for ${words}`);
}

/** Pushes with the machine's token, which speaks for its own source only. */
async function machineMeasures(stage: Stage, devon: Visitor): Promise<void> {
  const { portal } = stage;
  const headers = { authorization: `Bearer ${portal.sampleToken}` };
  const objective = 'slo:default/tracking-api-availability/default';
  const minute = `${new Date(Date.now() - 90_000)
    .toISOString()
    .slice(0, 16)}:00Z`;
  const push = (source: string) =>
    call(portal, 'POST', '/api/sla/v1/samples', {
      headers,
      body: { source, samples: [{ objective, minute, good: 1, total: 1 }] },
    });
  const own = await push('sample');
  assert.equal(own.status, 200, own.text);
  assert.deepEqual(own.json, { accepted: 1, ignored: 0 });
  const foreign = await push('machine-test');
  assert.equal(foreign.status, 403, foreign.text);
  assert.match(foreign.text, /sla\.push\.writers/);

  for (const path of [
    '/api/search/query?term=tracking',
    '/api/notifications/notifications',
    '/api/scaffolder/v2/tasks',
  ]) {
    const refused = await call(portal, 'GET', path, { headers });
    assert.equal(refused.status, 403, `${path}: ${refused.text}`);
  }
  const allowed = await devon.call('GET', '/api/search/query?term=tracking');
  assert.equal(allowed.status, 200, 'the door is shut for everyone');
}
