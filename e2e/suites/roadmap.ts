import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

const OWNER = 'group:default/parcel-tracking';

/** The views of the roadmap, and moving an item with the mouse and without. */
export const roadmap = (stage: Stage) =>
  describe('the roadmap', () => {
    let devon: Visitor;
    let key: string;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      const made = await devon.call('POST', '/api/roadmap/v1/items', {
        body: {
          title: 'Move me between the columns',
          summary: '',
          ownerRef: OWNER,
          entities: [],
        },
      });
      assert.equal(made.status, 201, made.text);
      key = made.json.key;
    });
    after(() => devon?.leave());

    const open = async (search: string) => {
      await devon.page.goto(`/roadmap${search}`);
      await whenQuiet(devon.page);
      await devon.page.getByText(/^\d+ items?( match)?$/).waitFor();
    };

    for (const view of ['quarters', 'timeline', 'list', 'follows']) {
      it(`leads to the view ${view} and shows items there`, async () => {
        await open('');
        await devon.page.locator(`a[href*="view=${view}"]`).first().click();
        await devon.page.waitForURL(new RegExp(`view=${view}`));
        await devon.page
          .locator('main a[href*="/roadmap/items/RM-"]')
          .first()
          .waitFor();
        await picture(devon.page, `roadmap-${view}`);
      });
    }

    it('promises what the mouse drops on a quarter', async () => {
      const { page } = devon;
      await open('?view=quarters&q=Move+me+between');
      const card = page.getByRole('article', { name: /Move me between/ });
      const [, , quarter] = await page.getByRole('region').all();
      await card.dragTo(quarter);
      const dialog = page.getByRole('dialog', { name: `Promise ${key}` });
      await dialog.getByRole('button', { name: 'Promise' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await quarter.getByRole('article', { name: /Move me between/ }).waitFor();
    });

    it('promises again by keyboard alone, with a reason', async () => {
      const { page } = devon;
      await open('?q=Move+me+between');
      await page.getByRole('button', { name: `Move ${key}` }).focus();
      await page.keyboard.press('Enter');
      // The first column takes the focus in the frame after.
      await page.locator('section[data-drop]').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: /Promise .* again/ });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: /Reason/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await dialog.getByRole('textbox', { name: /In your words/ }).focus();
      await page.keyboard.type('Moved without a mouse');
      await dialog.getByRole('button', { name: 'Promise' }).focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      const { json } = await devon.call('GET', `/api/roadmap/v1/items/${key}`);
      assert.equal(json.commitments.length, 2);
      assert.equal(json.commitments[1].reason, 'Moved without a mouse');
    });

    it('links an item by keyboard alone, and draws what waits for what', async () => {
      const { page } = devon;
      const other = /Tokens for services/;
      await page.goto(`/roadmap/items/${key}`);
      await page.getByRole('button', { name: 'Edit' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: `Edit ${key}` });
      await dialog.getByRole('combobox', { name: /Depends on/ }).focus();
      await page.keyboard.type('tokens for services');
      await page.getByRole('option', { name: other }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.getByRole('row', { name: other }).waitFor();
      await picture(page, 'roadmap-item-form-links', ['light']);
      await dialog.getByRole('button', { name: 'Save' }).focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      const linked = page.getByRole('region', { name: 'Linked items' });
      await linked.getByRole('link', { name: other }).click();
      await linked.getByRole('list', { name: 'Needed by' }).waitFor();
      await picture(page, 'roadmap-item-linked');
      await open('?view=timeline');
      const late = page.locator('li', { hasText: '(promised later)' });
      await late.first().waitFor();
      assert.equal(await late.count(), 1);
      assert.equal(await page.locator('svg > g[data-late]').count(), 1 + 1);
    });

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });
