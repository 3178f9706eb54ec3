import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

const WISH = 'A throw-away environment for each branch';

/** A reader asks, sees what is like it, and reads why it was declined. */
export const requests = (stage: Stage) =>
  describe('requests', () => {
    let rita: Visitor;
    let priya: Visitor;

    before(async () => {
      rita = await Visitor.signIn(stage, 'rita');
      priya = await Visitor.signIn(stage, 'priya');
    });
    after(async () => {
      await rita?.leave();
      await priya?.leave();
    });

    it('show what is like a wish while it is typed, and keep it', async () => {
      const { page } = rita;
      await page.goto('/roadmap');
      await page.getByRole('link', { name: 'Requests', exact: true }).click();
      await page.getByRole('button', { name: 'Ask for something' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('textbox', { name: /What do you need/ })
        .fill(WISH);
      const similar = dialog.getByRole('list', { name: 'Similar' });
      await similar.getByText(/throw-away environment/).waitFor();
      await picture(page, 'requests-similar', ['light']);
      await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('heading', { name: WISH }).waitFor();
      await page
        .getByRole('button', { name: /^Vote for .*, 1 vote$/ })
        .waitFor();
    });

    it('are declined with a reason that everybody reads', async () => {
      const { page } = priya;
      await page.goto('/roadmap/requests');
      const decide = page.getByRole('button', { name: `Decide on ${WISH}` });
      await decide.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Declined', { exact: true }).click();
      await dialog
        .getByRole('textbox', { name: /Why/ })
        .fill('One environment for each pull request is enough');
      await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });

      await rita.page.reload();
      await whenQuiet(rita.page);
      await rita.page
        .getByText(/One environment for each pull request is enough/)
        .first()
        .waitFor();
      await picture(rita.page, 'requests-declined');
    });

    it('met no error on the way', () => {
      for (const { complaints } of [rita, priya])
        assert.deepEqual(complaints, { errors: [], failedRequests: [] });
    });
  });
