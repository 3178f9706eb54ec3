import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../../all.test.ts';
import { call } from '../../call.ts';
import { tableRows } from '../../tableRows.ts';
import type { Readers } from '../serviceLevels.ts';

const NAME = 'address-check-availability';
const PATH = `/service-levels/objectives/default/${NAME}/default`;
/** Less than the minute after which a page asks by itself. */
const AT_ONCE = { timeout: 20_000 };

/** Pages that are open learn what was measured, without a reload. */
export const live = (stage: Stage, readers: Readers) =>
  describe('open pages', () => {
    it('change with the sample that breaks a promise, and back', async () => {
      const { devon, rita } = readers;
      const minute = `${new Date(Date.now() - 120_000)
        .toISOString()
        .slice(0, 16)}:00Z`;
      await Promise.all([
        openObjective(devon.page),
        rita.page.goto(`/service-levels/objectives?text=${NAME}`),
      ]);
      const row = tableRows(rita.page).nth(1);
      await row.getByText('Kept', { exact: true }).waitFor();
      await loadedAt(devon.page);
      try {
        await push(stage, { minute, good: 0, total: 1_000_000_000 });
        await state(devon.page)
          .getByText('Broken', { exact: true })
          .waitFor(AT_ONCE);
        await row.getByText('Broken', { exact: true }).waitFor(AT_ONCE);
      } finally {
        await push(stage, { minute, good: 1, total: 1 });
      }
      await state(devon.page)
        .getByText('Kept', { exact: true })
        .waitFor(AT_ONCE);
      await row.getByText('Kept', { exact: true }).waitFor(AT_ONCE);
      assert.ok(await sameDocument(devon.page), 'the page was loaded anew');
    });
  });

const state = (page: Page) => page.getByRole('region', { name: 'State' });

async function openObjective(page: Page): Promise<void> {
  await page.goto(PATH);
  await state(page).getByText('Kept', { exact: true }).waitFor();
}

/** Leaves a mark that no reload survives. */
const loadedAt = (page: Page) =>
  page.evaluate(() => document.body.setAttribute('data-same', ''));

const sameDocument = (page: Page) =>
  page.evaluate(() => document.body.hasAttribute('data-same'));

/** The latest word on a minute: a higher sequence replaces what was there. */
async function push(
  stage: Stage,
  counts: { minute: string; good: number; total: number },
): Promise<void> {
  const sample = {
    objective: `slo:default/${NAME}/default`,
    sequence: Math.floor(performance.timeOrigin + performance.now()),
    ...counts,
  };
  const answer = await call(stage.portal, 'POST', '/api/sla/v1/samples', {
    headers: { authorization: `Bearer ${stage.portal.sampleToken}` },
    body: { source: 'sample', samples: [sample] },
  });
  assert.deepEqual(answer.json, { accepted: 1, ignored: 0 }, answer.text);
}
