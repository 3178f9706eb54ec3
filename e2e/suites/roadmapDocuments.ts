import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { Visitor } from '../Visitor.ts';

const DOCUMENT = `apiVersion: stagecraft.dev/v1alpha1
kind: Roadmap
items:
  - id: from-a-document
    title: Parcels that say where they are
    owner: group:default/parcel-tracking
`;

/** The roadmap leaves as a file, comes back unchanged, and takes what is new. */
export const roadmapDocuments = (stage: Stage) =>
  describe('documents of the roadmap', () => {
    let devon: Visitor;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
    });
    after(() => devon?.leave());

    const choose = (name: string, text: string) =>
      devon.page.getByLabel('Roadmap document').setInputFiles({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });

    for (const format of ['yaml', 'csv']) {
      it(`change nothing when an export comes back as ${format}`, async () => {
        const { page } = devon;
        const path = `/api/roadmap/v1/documents?format=${format}`;
        const { text } = await devon.call('GET', path);
        await page.goto('/roadmap/documents');
        await choose(`roadmap.${format}`, text);
        const plan = page.getByRole('region', { name: /would change/ });
        await plan.getByText(/as they are/).waitFor();
        await whenQuiet(page);
        assert.equal(
          await page.getByRole('button', { name: /^Apply/ }).count(),
          0,
        );
        await picture(page, `roadmap-document-${format}`, ['light']);
      });
    }

    it('say where they are wrong', async () => {
      const { page } = devon;
      await page.goto('/roadmap/documents');
      await choose('wrong.yaml', DOCUMENT.replace('parcel-tracking', 'nobody'));
      await page.getByText(/must be in the catalog/).waitFor();
      await picture(page, 'roadmap-document-wrong', ['light']);
    });

    it('make what they name, after showing it', async () => {
      const { page } = devon;
      await page.goto('/roadmap/documents');
      await choose('new.yaml', DOCUMENT);
      await page.getByRole('button', { name: 'Apply 1 change' }).click();
      await page.getByText('1 item applied').waitFor();
      await page.getByRole('link', { name: /^RM-/ }).click();
      await page
        .getByRole('heading', { name: 'Parcels that say where they are' })
        .waitFor();
    });

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });
