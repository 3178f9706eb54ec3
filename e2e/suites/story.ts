import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { openWindow, picture, signIn, type Complaints } from '../browser.ts';
import { freeServicePort, GeneratedService } from '../generatedService.ts';

const NAME = 'greeting-api';
const MEASURED_WITHIN_MS = 200_000;

/** The loop: discover, build, run, be measured, plan. Each test goes on where the one before ended. */
export const story = (stage: Stage) =>
  describe('the story', () => {
    let context: BrowserContext;
    let page: Page;
    let complaints: Complaints;
    let port: number;
    let service: GeneratedService;

    before(async () => {
      port = await freeServicePort();
      ({ context, page, complaints } = await openWindow(
        stage.browser,
        stage.portal.baseUrl,
      ));
    });
    after(async () => {
      await service?.remove();
      await context?.close();
    });

    it('signs a developer in and greets by what the developer owns', async () => {
      await signIn(page, 'devon');
      await page.getByRole('heading', { name: /Devon/ }).waitFor();
      await page
        .getByRole('region', { name: 'What I own' })
        .getByRole('link', { name: 'Tracking API' })
        .waitFor();
      await picture(page, 'story-1-home');
    });

    it('finds the Observability primitive and its golden path', async () => {
      await page.getByRole('link', { name: 'Primitives' }).click();
      await page.getByRole('link', { name: 'Observability' }).first().waitFor();
      await picture(page, 'story-2-primitives');
      await page
        .getByRole('link', { name: 'Start here: golden path of Observability' })
        .click();
      await page.getByLabel('Name').waitFor();
    });

    it('fills the form and watches the task', async () => {
      await page.getByLabel('Name').fill(NAME);
      await page
        .getByLabel('What does it do?')
        .fill('Greets a parcel: "hello" & ${{ 7 * 7 }}');
      await page.getByLabel('Owner').fill('parcel-tracking');
      await page.getByRole('option', { name: /Parcel Tracking/i }).click();
      await picture(page, 'story-3-form');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel('Port').fill(String(port));
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Create' }).click();
      await page
        .getByRole('link', { name: 'The service in the catalog' })
        .waitFor({ timeout: 60_000 });
      await picture(page, 'story-4-task');
    });

    it('has the repository on the git host', async () => {
      const [repository] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: 'The repository' }).click(),
      ]);
      await repository.getByText('catalog-info.yaml').first().waitFor();
      await picture(repository, 'story-5-repository');
      await repository.close();
    });

    it('has the service in the catalog, with its owner and its words as they were typed', async () => {
      await page
        .getByRole('link', { name: 'The service in the catalog' })
        .click();
      await page.getByRole('heading', { name: NAME }).waitFor();
      await page
        .getByText('Greets a parcel: "hello" & ${{ 7 * 7 }}')
        .first()
        .waitFor();
      await page
        .getByRole('link', { name: 'Parcel Tracking' })
        .first()
        .waitFor();
      await picture(page, 'story-6-entity');
    });

    it('clones, installs, tests and starts the project for real', async () => {
      service = await GeneratedService.clone(
        `${stage.portal.forgeUrl}/meridian/${NAME}.git`,
      );
      await service.install();
      await service.test();
      await service.start(`http://127.0.0.1:${port}/healthz`);
    });

    it('measures it by the probe: 100 %', async () => {
      await showServiceLevel(page, /100\s?%/);
      await picture(page, 'story-7-measured');
    });

    it('shows the spent budget after the service has stopped', async () => {
      await service.stop();
      await showServiceLevel(page, /broken/i);
      await picture(page, 'story-8-spent');
      await page
        .getByRole('link', { name: /answers/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /answers/ }).waitFor();
      await picture(page, 'story-9-objective');
    });

    it('plans what comes next and sees it on the service', async () => {
      await page.goto('/roadmap');
      await page.getByRole('button', { name: 'New item' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel('Title')
        .fill('Keep greeting-api up while it is deployed');
      await picture(page, 'story-10-new-item');
      await fillCommitment(page);
      await page
        .getByRole('heading', {
          name: 'Keep greeting-api up while it is deployed',
        })
        .waitFor();
      await picture(page, 'story-11-item');
      await page.goto(`/catalog/default/component/${NAME}`);
      await page
        .getByRole('link', {
          name: 'Keep greeting-api up while it is deployed',
        })
        .first()
        .waitFor();
      await picture(page, 'story-12-planned');
    });

    it('met no error on the way', () => {
      assert.deepEqual(complaints, { errors: [], failedRequests: [] });
    });
  });

/** Reloads the service's tab until the figure is there: the probe runs once a minute. */
async function showServiceLevel(page: Page, figure: RegExp): Promise<void> {
  const deadline = Date.now() + MEASURED_WITHIN_MS;
  for (;;) {
    await page.goto(`/catalog/default/component/${NAME}/service-levels`);
    const shown = await page
      .getByRole('main')
      .last()
      .getByText(figure)
      .first()
      .waitFor({ timeout: 8_000 })
      .then(
        () => true,
        () => false,
      );
    if (shown) return;
    assert.ok(
      Date.now() < deadline,
      `${figure} was not shown within ${MEASURED_WITHIN_MS / 1000} s`,
    );
  }
}

async function fillCommitment(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Owner').fill('parcel-tracking');
  await page
    .getByRole('option', { name: /parcel.tracking/i })
    .first()
    .click();
  await dialog.getByLabel('Linked entities').fill(NAME);
  await page
    .getByRole('option', { name: new RegExp(NAME) })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Create' }).click();
}
