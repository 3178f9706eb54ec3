import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../../all.test.ts';
import { picture } from '../../browser.ts';
import { call } from '../../call.ts';
import type { Cast } from '../badInput.ts';

const ITEMS = '/api/roadmap/v1/items';

const DRAFT = {
  title: 'Sort parcels twice (a test)',
  summary: 'Made by a test of stale edits.',
  ownerRef: 'group:default/parcel-tracking',
  entities: [],
};
const edit = (change: object = {}) => ({
  ...DRAFT,
  state: 'proposed',
  ...change,
});

/** Two people edit one item; the slower one loses nothing. */
export const edits = (stage: Stage, cast: Cast) =>
  describe('in edits of the roadmap', () => {
    let path: string;
    let key: string;

    before(async () => {
      const { status, text, json } = await cast.devon.call('POST', ITEMS, {
        body: DRAFT,
      });
      assert.equal(status, 201, text);
      key = json.key;
      path = `${ITEMS}/${key}`;
    });
    after(async () => {
      const { etag } = await cast.devon.call('GET', path);
      const answer = await cast.devon.call('PUT', path, {
        body: edit({ state: 'withdrawn', reason: 'The test is over' }),
        headers: { 'if-match': etag! },
      });
      assert.equal(answer.status, 200, answer.text);
    });

    it('refuses an edit that does not say what it read, and one of what was read before', async () => {
      const { etag } = await cast.devon.call('GET', path);
      const blind = await cast.devon.call('PUT', path, { body: edit() });
      assert.equal(blind.status, 428, blind.text);
      const change = (summary: string) =>
        cast.devon.call('PUT', path, {
          body: edit({ summary }),
          headers: { 'if-match': etag! },
        });
      assert.equal((await change('First.')).status, 200);
      const stale = await change('Second.');
      assert.equal(stale.status, 409, stale.text);
      const { json } = await cast.devon.call('GET', path);
      assert.equal(json.summary, 'First.');
    });

    it('asks a stranger to sign in, refuses a reader, and does not know what is not there', async () => {
      const attempt = { body: edit(), headers: { 'if-match': '"1"' } };
      const stranger = await call(stage.portal, 'PUT', path, attempt);
      assert.equal(stranger.status, 401, stranger.text);
      const reader = await cast.rita.call('PUT', path, attempt);
      assert.equal(reader.status, 403, reader.text);
      const nothing = await cast.devon.call(
        'PUT',
        `${ITEMS}/RM-999999`,
        attempt,
      );
      assert.equal(nothing.status, 404, nothing.text);
    });

    it('loses nothing of what an author wrote while somebody else was quicker', async () => {
      const { page } = cast.devon;
      const mine = 'What I wrote for an hour.\n\n- with a list';
      await page.goto(`/roadmap/items/${key}`);
      await page.getByRole('button', { name: 'Edit' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /Summary/ }).fill(mine);

      const { etag } = await cast.priya.call('GET', path);
      const theirs = await cast.priya.call('PUT', path, {
        body: edit({ title: 'Sort parcels three times (a test)' }),
        headers: { 'if-match': etag! },
      });
      assert.equal(theirs.status, 200, theirs.text);

      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Somebody else was quicker').waitFor();
      await dialog.getByText(/Sort parcels three times/).waitFor();
      const summary = dialog.getByRole('textbox', { name: /Summary/ });
      assert.equal(await summary.inputValue(), mine);
      await picture(page, 'bad-input-stale-edit', ['light']);

      await dialog.getByRole('button', { name: 'Save mine' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('What I wrote for an hour.').first().waitFor();
      const { json } = await cast.devon.call('GET', path);
      assert.equal(json.summary, mine);
    });
  });
