import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { picture } from '../browser.ts';
import { freeServicePort } from '../generatedService.ts';
import { eventually } from '../eventually.ts';
import { ForgeRepository } from '../ForgeRepository.ts';
import { Visitor } from '../Visitor.ts';

const NAME = `dock-${Date.now().toString(36)}`;
const TASKS = '/api/scaffolder/v2/tasks';
/** What is filled into the form; the port is chosen when it is. */
const ANSWERS = {
  name: NAME,
  description: 'Plans docks',
  owner: 'group:default/parcel-tracking',
  port: 3100,
  availability: '99.5',
};
// Projects are looked for in the catalog once a minute.
const WITHIN_MS = 240_000;

/** What a developer sees before and after Create: the preview, the fleet, the card. */
export const goldenPaths = (stage: Stage) =>
  describe('golden paths', () => {
    let devon: Visitor;
    let page: Page;

    before(async () => {
      devon = await Visitor.signIn(stage, 'devon');
      page = devon.page;
    });
    after(() => devon?.leave());

    it('says while a name is typed what is wrong with it', async () => {
      await page.goto(
        '/create/templates/default/node-service-observable?formData={}',
      );
      const name = page.getByLabel('Name');
      await name.fill('Dock Planner');
      await page.getByText('for instance dock-planner').waitFor();
      await name.fill('tracking-api');
      await page.getByText('tracking-api is in the catalog already').waitFor();
      await picture(page, 'golden-paths-name', ['light']);
      await name.fill(NAME);
      await page.getByText(`${NAME} is free`).waitFor();
    });

    it('says while an owner is typed whether one may create for it', async () => {
      const owner = page.getByRole('textbox', { name: 'Owner' });
      // Devon's only team is suggested.
      await page.getByText('Parcel Tracking will answer for it').waitFor();
      await owner.fill('Billing');
      await page.getByText('You do not belong to Billing').waitFor();
      await picture(page, 'golden-paths-owner', ['light']);
      await owner.fill('Parcel Tr');
      await page.getByRole('option', { name: /Parcel Tracking/i }).click();
      await page.getByText('Parcel Tracking will answer for it').waitFor();
    });

    it('refuses on the server what the form would not let through', async () => {
      const answer = await devon.call('POST', TASKS, {
        body: {
          templateRef: 'template:default/node-service-observable',
          values: { ...ANSWERS, owner: 'group:default/billing' },
        },
      });
      assert.equal(answer.status, 201, answer.text);
      const log = await eventually(() => logOf(devon, answer.json.id), 60_000);
      assert.match(log, /owner: You do not belong to Billing/);
      assert.doesNotMatch(log, /Wrote \d+ files|Published/);
    });

    it('shows before Create what will come of it', async () => {
      await page.getByLabel('What does it do?').fill(ANSWERS.description);
      await page.getByRole('button', { name: 'Next' }).click();
      ANSWERS.port = await freeServicePort();
      await page.getByLabel('Port').fill(String(ANSWERS.port));
      await page.getByRole('button', { name: 'Next' }).click();
      const checks = page.getByRole('region', { name: 'May it be created?' });
      await checks.waitFor({ timeout: 60_000 });
      assert.equal(await checks.getByLabel('Passed').count(), 3);
      const files = page.getByRole('navigation', { name: 'Files' });
      await files.getByRole('button', { name: 'slo.yaml' }).click();
      await page
        .getByRole('figure', { name: 'slo.yaml' })
        .getByText(`${NAME} answers`)
        .waitFor();
      await page
        .getByRole('region', { name: 'Promises that come with it' })
        .getByText('99.5%')
        .waitFor();
      await picture(page, 'golden-paths-preview', ['light']);
    });

    it('creates what it showed', async () => {
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Create' }).click();
      await page
        .getByRole('link', { name: 'The service in the catalog' })
        .waitFor({ timeout: 60_000 });
    });

    it('adopts what exists when it is run again with the same answers', async () => {
      const answer = await devon.call('POST', TASKS, {
        body: {
          templateRef: 'template:default/node-service-observable',
          values: ANSWERS,
        },
      });
      assert.equal(answer.status, 201, answer.text);
      await page.goto(`/create/tasks/${answer.json.id}`);
      await page
        .getByRole('link', { name: 'The service in the catalog' })
        .waitFor({ timeout: 60_000 });
      const log = await logOf(devon, answer.json.id);
      assert.match(log, /An earlier run with the same answers published/);
      assert.match(log, /is in the catalog already/);
    });

    it('lists it among the generated projects, up to date', async () => {
      await page.goto('/create/templates');
      await page.getByRole('link', { name: 'Generated projects' }).click();
      await page.waitForURL(/\/golden-paths$/);
      await eventually(async () => {
        await page.goto(`/golden-paths?text=${NAME}`);
        // A row is named by its project alone.
        await page
          .getByRole('row', { name: new RegExp(NAME) })
          .getByText('Up to date')
          .waitFor({ timeout: 5_000 });
      }, WITHIN_MS);
      await picture(page, 'golden-paths-fleet');
    });

    it('says on its page what it was generated from', async () => {
      await page.goto(`/catalog/default/component/${NAME}`);
      const card = page.getByRole('region', { name: 'Golden path' });
      await card.getByText('Up to date').waitFor();
      await card.getByText('Every file is as it was generated.').waitFor();
      await picture(page, 'golden-paths-card');
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });

    it('says which file a new release of its golden path changes', async () => {
      const tag = `v1.${Math.floor(Date.now() / 1000)}.0`;
      const templates = await ForgeRepository.clone(
        stage.portal,
        'golden-paths',
      );
      try {
        const file = 'base/skeleton/docs/when-it-fails.md';
        await templates.release(tag, file, '\nAsk the platform team.\n');
      } finally {
        await templates.close();
      }
      const card = page.getByRole('region', { name: 'Golden path' });
      await eventually(async () => {
        await page.goto(`/catalog/default/component/${NAME}`);
        await card.getByText('1 release behind').waitFor({ timeout: 5_000 });
      }, WITHIN_MS);
      await card.getByText('What changed in 1 release').click();
      await card.getByText(`${tag} changed base`).waitFor();
      await card
        .getByText(/release.*: \d+ files?$/)
        .first()
        .click();
      await card.getByText('docs/when-it-fails.md').waitFor();
      await picture(page, 'golden-paths-behind');
      await eventually(async () => {
        await page.goto('/notifications');
        await page
          .getByText(`node-service-observable ${tag} changes ${NAME}`)
          .waitFor({ timeout: 5_000 });
      }, WITHIN_MS);
      await eventually(async () => {
        assert.deepEqual(await releasesOffered(devon), [tag, tag, tag]);
      }, WITHIN_MS);
    });
  });

/** The release of each golden path in the catalog. */
async function releasesOffered(visitor: Visitor): Promise<string[]> {
  const { json } = await visitor.call(
    'GET',
    '/api/catalog/entities?filter=kind=template',
  );
  return json.map(
    (it: { metadata: { annotations: Record<string, string> } }) =>
      it.metadata.annotations['backstage.io/managed-by-location'].match(
        /golden-paths\/src\/tag\/([^/]+)\//,
      )?.[1],
  );
}

/** What the steps of a task said; throws while it still runs. */
async function logOf(visitor: Visitor, id: string): Promise<string> {
  const task = await visitor.call('GET', `${TASKS}/${id}`);
  assert.match(task.json.status, /completed|failed/);
  const events = await visitor.call('GET', `${TASKS}/${id}/events`);
  return events.json
    .map((it: { body: { message: string } }) => it.body.message)
    .join('\n');
}
