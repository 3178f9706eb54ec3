import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

const OWNER = 'group:default/parcel-tracking';
const TITLE = 'Recipients know when the courier comes';

/** An objective, what it is measured by, and what was read. */
export const objectives = (stage: Stage) =>
  describe('objectives', () => {
    let devon: Visitor;
    let key: string;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      const quarter = Math.floor(new Date().getUTCMonth() / 3) + 1;
      const made = await devon.call('POST', '/api/roadmap/v1/objectives', {
        body: {
          period: `${new Date().getUTCFullYear()}-Q${quarter}`,
          title: TITLE,
          summary: '',
          ownerRef: OWNER,
        },
      });
      assert.equal(made.status, 201, made.text);
      key = made.json.key;
    });
    after(() => devon?.leave());

    it('are pointed out until something measures them', async () => {
      const { page } = devon;
      await page.goto('/roadmap');
      await page.getByRole('link', { name: 'What it is for' }).click();
      await page.locator(`main a[href$="/objectives/${key}"]`).click();
      await page.getByRole('heading', { name: TITLE }).waitFor();
      await page.getByRole('button', { name: 'Add a metric' }).click();
      const dialog = page.getByRole('dialog', { name: 'New metric' });
      await dialog
        .getByRole('textbox', { name: /What is measured/ })
        .fill('Told the hour before');
      await dialog.getByRole('textbox', { name: /Baseline/ }).fill('40');
      await dialog.getByRole('textbox', { name: /Target/ }).fill('60');
      await dialog.getByRole('button', { name: 'Add metric' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page
        .getByRole('heading', { name: 'Told the hour before' })
        .waitFor();
    });

    it('are judged by what is read', async () => {
      const { page } = devon;
      const form = page.getByRole('form', { name: /New reading/ });
      await form.getByRole('textbox', { name: /Value in %/ }).fill('61');
      await page.keyboard.press('Tab');
      await form.getByRole('button', { name: 'Keep reading' }).click();
      await page.getByRole('img', { name: /reading by reading/ }).waitFor();
      await page.getByText(/^Met$/i).first().waitFor();
      await picture(page, 'objective-read');
    });

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });
