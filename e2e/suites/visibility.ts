import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { openWindow, picture, signIn, whenQuiet } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

const TITLE = 'Close the hole in the scanner gateway';

/** An item that is for its team alone is there for the team, and for nobody else. */
export const visibility = (stage: Stage) =>
  describe('the visibility of items', () => {
    let devon: Visitor;
    let rita: Visitor;
    let key: string;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      rita = await Visitor.signIn(stage, 'rita');
      const made = await devon.call('POST', '/api/roadmap/v1/items', {
        body: {
          title: TITLE,
          summary: '',
          ownerRef: 'group:default/parcel-tracking',
          entities: [],
        },
      });
      assert.equal(made.status, 201, made.text);
      key = made.json.key;
    });
    after(async () => {
      await devon?.leave();
      await rita?.leave();
    });

    it('is narrowed in the form, and shown beside the item', async () => {
      const { page } = devon;
      await page.goto(`/roadmap/items/${key}`);
      await page.getByText('Everybody inside').waitFor();
      await page.getByRole('button', { name: 'Edit' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /Visible to/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Its owners only' }).click();
      await picture(page, 'visibility-form', ['light']);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('Its owners only').first().waitFor();
      await page.goto('/roadmap?q=scanner+gateway');
      const card = page.getByRole('article', { name: TITLE });
      await card.getByText('Team only').waitFor();
    });

    it('keeps the item from everybody else', async () => {
      const { page } = rita;
      await page.goto('/roadmap?q=scanner+gateway');
      await whenQuiet(page);
      await page
        .getByRole('link', { name: /Roadmap/ })
        .first()
        .waitFor();
      assert.equal(await page.getByText(TITLE).count(), 0);
      const { status } = await rita.call('GET', `/api/roadmap/v1/items/${key}`);
      assert.equal(status, 404);
    });

    it('shows guests what is public', async () => {
      const { context, page } = await openWindow(
        stage.browser,
        stage.portal.baseUrl,
      );
      await signIn(page, 'guest');
      await page.goto('/roadmap');
      await page.getByRole('article').first().waitFor();
      assert.equal(await page.getByText(TITLE).count(), 0);
      await context.close();
    });

    it('met no error on the way', () => {
      for (const { complaints } of [devon, rita])
        assert.deepEqual(complaints, { errors: [], failedRequests: [] });
    });
  });
