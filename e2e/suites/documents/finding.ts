import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import path from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../../eventually.ts';
import type { Readers } from '../documents.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../../..');

// A primitive's documents are in this working copy, and in the search index by now.
const PRIMITIVE = '/docs/default/component/observability';
const SOURCE = 'examples/platform/observability/docs/index.md';
const WORDS = 'Measure something other than an address';
const WITHIN_MS = 240_000;

/** What the reader knows of documents beside their words. */
export const finding = (cast: Readers) => {
  it('say when they were last changed, as far as git knows', async () => {
    const { page } = cast.priya;
    await page.goto(PRIMITIVE);
    await page.locator('article.md-typeset h1').waitFor({ timeout: 60_000 });
    const said = page.locator('article.md-typeset time');
    const known = await lastCommitOf(SOURCE);
    assert.deepEqual(
      await said.evaluateAll(all => all.map(it => it.getAttribute('datetime'))),
      known ? [known] : [],
    );
  });

  // Goes on where the one before ended.
  it('are searched without leaving them', async () => {
    const { page } = cast.priya;
    await eventually(async () => {
      const field = page.getByPlaceholder('Search docs');
      // What was typed before the index was filled is asked for anew.
      await field.fill('');
      await field.fill(WORDS);
      await page
        .getByRole('option', { name: /Measure something/ })
        .first()
        .click({ timeout: 5_000 });
    }, WITHIN_MS);
    await page.waitForURL(/\/docs\/default\/component\/observability\/./);
    await page
      .locator('article.md-typeset')
      .getByRole('heading', { name: new RegExp(WORDS) })
      .first()
      .waitFor();
  });
};

/** The instant of a file's last commit; undefined where git does not tell, as in an archive. */
async function lastCommitOf(file: string): Promise<string | undefined> {
  const git = (...args: string[]) =>
    run('git', args, { cwd: root }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  const shallow = await git('rev-parse', '--is-shallow-repository');
  const isChanged = await git('status', '--porcelain', '--', file);
  if (shallow !== 'false' || isChanged !== '') return undefined;
  return git('log', '-1', '--format=%cI', '--', file);
}
