import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Stage } from '../../all.test.ts';
import { call } from '../../call.ts';
import type { Readers } from '../serviceLevels.ts';

const OBJECTIVE =
  '/api/sla/v1/objectives/default/tracking-api-availability/default';
const PATHS = [
  `${OBJECTIVE}/badge.svg`,
  '/api/sla/v1/entities/component/default/tracking-api/badge.svg',
];

/** The same figures for other places: as a picture, and as JSON. */
export const badges = (stage: Stage, readers: Readers) =>
  describe('badge and JSON', () => {
    it('show the figure of the page', async () => {
      const { rita } = readers;
      const { json } = await rita.call('GET', OBJECTIVE);
      const percent = Math.floor(json.attainmentPpm / 100) / 100;
      assert.equal(json.targetPpm, 999_000);
      const badge = await rita.call('GET', PATHS[0]);
      assert.equal(badge.status, 200, badge.text);
      assert.match(badge.text, /^<svg /);
      assert.ok(badge.text.includes(`${percent}%`), badge.text);
    });

    it('draw as a picture', async () => {
      const { page } = readers.rita;
      for (const path of PATHS) {
        const { text } = await readers.rita.call('GET', path);
        const width = await page.evaluate(async svg => {
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          return image.naturalWidth;
        }, text);
        assert.ok(width > 40, `${path} is ${width} px wide`);
      }
    });

    it('are not for strangers', async () => {
      for (const path of [...PATHS, OBJECTIVE]) {
        assert.equal((await call(stage.portal, 'GET', path)).status, 401, path);
      }
    });
  });
