import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from '../all.test.ts';
import { openWindow, picture, signIn, type Complaints } from '../browser.ts';
import { freeServicePort, GeneratedService } from '../generatedService.ts';
import { commandsBelow } from '../howTo/commandsBelow.ts';

const NAME = process.env.STAGECRAFT_E2E_NAME ?? 'greeting-api';
const ITEM = `Keep ${NAME} up while it is deployed`;
const TUTORIAL = path.resolve(
  import.meta.dirname,
  '../../docs/tutorials/ten-minutes.md',
);
const MEASURED_WITHIN_MS = 200_000;

/** The loop: discover, build, run, be measured, plan. Each test goes on where the one before ended. */
export const story = (stage: Stage) =>
  describe('the story', () => {
    let context: BrowserContext;
    let page: Page;
    let complaints: Complaints;
    let port: number;
    let service: GeneratedService;

    let failed: string | undefined;

    /** A step of the story; after one that failed the rest would only wait for nothing. */
    const step = (name: string, act: () => Promise<void> | void) =>
      it(name, async () => {
        assert.equal(failed, undefined, `not tried, since '${failed}' failed`);
        failed = name;
        try {
          await act();
          failed = undefined;
        } finally {
          if (failed) await picture(page, 'story-failed', ['light']);
        }
      });

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

    step(
      'signs a developer in and greets by what the developer owns',
      async () => {
        await signIn(page, 'devon');
        await page.getByRole('heading', { name: /Devon/ }).waitFor();
        await page
          .getByRole('region', { name: 'What I own' })
          .getByRole('link', { name: 'Delivery Estimates' })
          .first()
          .waitFor();
        await picture(page, 'story-1-home');
      },
    );

    step('finds the Observability primitive and its golden path', async () => {
      await page
        .getByTestId('sidebar-root')
        .getByRole('link', { name: 'Primitives' })
        .click();
      await page.getByRole('link', { name: 'Observability' }).first().waitFor();
      await picture(page, 'story-2-primitives');
      await page
        .getByRole('link', { name: 'Start here: golden path of Observability' })
        .click();
      await page.getByLabel('Name').waitFor();
    });

    step('fills the form and watches the task', async () => {
      await page.getByLabel('Name').fill(NAME);
      await page
        .getByLabel('What does it do?')
        .fill('Greets a parcel: "hello" & ${{ 7 * 7 }}');
      await page.getByLabel('Owner').fill('Parcel Tr');
      await page.getByRole('option', { name: /Parcel Tracking/i }).click();
      await picture(page, 'story-3-form', ['light']);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel('Port').fill(String(port));
      await page.getByRole('button', { name: 'Next' }).click();
      await page
        .getByRole('region', { name: 'Promises that come with it' })
        .waitFor({ timeout: 60_000 });
      await picture(page, 'story-3-preview', ['light']);
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Create' }).click();
      await page
        .getByRole('link', { name: 'The service in the catalog' })
        .waitFor({ timeout: 60_000 });
      await picture(page, 'story-4-task');
    });

    step('has the repository on the git host', async () => {
      const [repository] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: 'The repository' }).click(),
      ]);
      await repository.getByText('catalog-info.yaml').first().waitFor();
      await picture(repository, 'story-5-repository');
      await repository.close();
    });

    step(
      'has the service in the catalog, with its owner and its words as they were typed',
      async () => {
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
      },
    );

    step(
      'clones, installs, tests and starts the project as the tutorial says',
      async () => {
        const tutorial = await readFile(TUTORIAL, 'utf8');
        const commands = commandsBelow(tutorial, '5. Run it').map(command =>
          command
            .replaceAll('greeting-api', NAME)
            .replaceAll('http://localhost:7480', stage.portal.forgeUrl),
        );
        service = await GeneratedService.run(
          commands,
          `http://127.0.0.1:${port}/healthz`,
        );
      },
    );

    step('measures it by the probe: 100 %', async () => {
      await showServiceLevel(page, /^100%$/);
      await picture(page, 'story-7-measured');
    });

    step('shows the spent budget after the service has stopped', async () => {
      await service.stop();
      await showServiceLevel(page, /broken/i);
      await picture(page, 'story-8-spent');
      await page
        .getByRole('link', { name: `${NAME} answers` })
        .first()
        .click();
      await page.getByRole('heading', { name: `${NAME} answers` }).waitFor();
      await picture(page, 'story-9-objective');
    });

    step('plans what comes next and sees it on the service', async () => {
      await page.goto('/roadmap');
      await page.getByRole('button', { name: 'New item' }).click();
      await promiseItem(page);
      await page.getByRole('heading', { name: ITEM }).waitFor();
      await picture(page, 'story-11-item');
      await page.goto(`/catalog/default/component/${NAME}`);
      await page
        .getByRole('link', {
          name: ITEM,
        })
        .first()
        .waitFor();
      await picture(page, 'story-12-planned');
    });

    step('met no error on the way', () => {
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

/** Fills what the open dialog asks for and saves it. */
async function promiseItem(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Title/ }).fill(ITEM);
  await choose(page, /Owner/, 'Parcel Tracking');
  await choose(page, /Linked entities/, NAME);
  await picture(page, 'story-10-new-item', ['light']);
  await dialog.getByRole('button', { name: 'Add as proposal' }).click();
}

/** Types as a person would; the field looks entities up while one types. */
async function choose(page: Page, field: RegExp, text: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
  await page.keyboard.type(text, { delay: 20 });
  await page
    .getByRole('option', { name: new RegExp(text, 'i') })
    .first()
    .click();
}
