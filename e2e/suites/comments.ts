import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

/** What people say of an item, read by others as it is said. */
export const comments = (stage: Stage) =>
  describe('comments', () => {
    let devon: Visitor;
    let rita: Visitor;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      rita = await Visitor.signIn(stage, 'rita');
      const made = await devon.call('POST', '/api/roadmap/v1/items', {
        body: {
          title: 'Talk about me',
          summary: '',
          ownerRef: 'group:default/parcel-tracking',
          entities: [],
        },
      });
      assert.equal(made.status, 201, made.text);
      const path = `/roadmap/items/${made.json.key}`;
      await Promise.all([devon.page.goto(path), rita.page.goto(path)]);
    });
    after(async () => {
      await devon?.leave();
      await rita?.leave();
    });

    const boxOf = ({ page }: Visitor) =>
      page.getByRole('textbox', { name: 'Your comment' });

    it('reach an open page without a reload', async () => {
      await devon.page.getByText('Nobody has said anything yet').waitFor();
      await boxOf(rita).fill('We need this by **spring**');
      await rita.page.getByRole('button', { name: 'Comment' }).click();
      const strong = devon.page.locator('strong', { hasText: 'spring' });
      await strong.waitFor({ timeout: 15_000 });
      await picture(devon.page, 'comments');
      // The change of theme mounted the page anew; it must listen again first.
      await whenQuiet(devon.page);
    });

    it('run nothing and are changed by their author alone', async () => {
      await boxOf(rita).fill('<img src=x onerror="document.title=1">gone');
      await rita.page.getByRole('button', { name: 'Comment' }).click();
      const remove = (page: Page) =>
        page.getByRole('button', { name: /Delete/ });
      await remove(rita.page).nth(1).waitFor();
      await devon.page.getByText('gone').waitFor();
      assert.notEqual(await rita.page.title(), '1');
      assert.equal(await remove(rita.page).count(), 2);
      assert.equal(await remove(devon.page).count(), 0);
    });

    it('met no error on the way', () => {
      for (const { complaints } of [devon, rita])
        assert.deepEqual(complaints, { errors: [], failedRequests: [] });
    });
  });
