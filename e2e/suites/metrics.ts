import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { picture, whenQuiet } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { Visitor } from '../Visitor.ts';

const READ = '/api/roadmap/.backstage/scheduler/v1/tasks/read-metrics/trigger';

/** A metric of the roadmap is read from a service level by the portal itself. */
export const metrics = (stage: Stage) =>
  describe('metrics of the roadmap', () => {
    let devon: Visitor;
    let objective: string;
    let measured: string;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      const made = await devon.call('POST', '/api/roadmap/v1/objectives', {
        body: {
          period: '2026-Q4',
          title: 'Tracking is there when it is looked at',
          summary: '',
          ownerRef: 'group:default/parcel-tracking',
        },
      });
      assert.equal(made.status, 201, made.text);
      objective = made.json.key;
      measured = await eventually(async () => {
        const { json } = await devon.call('GET', '/api/sla/v1/objectives');
        const found = json.items.find(
          (it: { attainmentPpm: number | null }) => it.attainmentPpm !== null,
        );
        assert.ok(found, 'nothing was measured yet');
        return found.objective;
      }, 60_000);
    });
    after(() => devon?.leave());

    it('say what is wrong with a query, and take a good one', async () => {
      const { page } = devon;
      await page.goto(`/roadmap/objectives/${objective}`);
      await page.getByRole('button', { name: 'Add a metric' }).click();
      const dialog = page.getByRole('dialog', { name: 'New metric' });
      await dialog.getByLabel(/What is measured/).fill('Availability');
      await dialog.getByRole('button', { name: /Read from/ }).click();
      await page.getByRole('option', { name: 'Service level' }).click();
      await dialog.getByLabel(/Query/).fill('tracking');
      await dialog.getByRole('button', { name: 'Add metric' }).click();
      await dialog.getByText(/must be the key of a service level/).waitFor();
      await whenQuiet(page);
      await picture(page, 'roadmap-metric-form', ['light']);
      await dialog.getByLabel(/Query/).fill(measured);
      await dialog.getByRole('button', { name: 'Add metric' }).click();
      await page.getByText(`Read once a day from sla: ${measured}`).waitFor();
    });

    it('are read by the portal', async () => {
      const { page } = devon;
      const path = `/api/roadmap/v1/objectives/${objective}`;
      const readings = await eventually(async () => {
        await devon.call('POST', READ);
        const { json } = await devon.call('GET', path);
        assert.notEqual(json.metrics[0].readings.length, 0);
        return json.metrics[0].readings;
      }, 90_000);
      assert.equal(readings[0].readBy, 'source:sla');
      assert.ok(readings[0].value > 0 && readings[0].value <= 100);
      await page.reload();
      await page.getByRole('cell', { name: 'the source sla' }).waitFor();
      await whenQuiet(page);
      await picture(page, 'roadmap-metric-read');
    });

    it('met no error on the way', () => {
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });
