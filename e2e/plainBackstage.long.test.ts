import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePorts, yarnSettings } from '../packages/launcher/src/index.mjs';
import { openBrowser, openWindow, picture } from './browser.ts';
import { eventually } from './eventually.ts';
import { PlainBackstage } from './howTo/PlainBackstage.ts';
import { dropDatabases, databaseVariables } from './howTo/database.ts';
import { readSteps } from './howTo/readSteps.ts';
import { shellEnvironment } from './runCommand.ts';

const HOW_TO = path.resolve(
  import.meta.dirname,
  '../docs/how-to/add-sla-to-your-backstage.md',
);
const OBJECTIVE = 'slo:default/example-website-answers/default';
const PREFIX = `plain_${process.pid}_`;
const MINUTE = 60_000;

/** The how-to, followed word for word in a Backstage that knows nothing of us. */
describe('service levels in another Backstage', () => {
  let plain: PlainBackstage;
  let backend: string;
  let app: string;

  before(async () => {
    const { portal, issuer } = await freePorts(['portal', 'issuer']);
    backend = `http://localhost:${portal}`;
    app = `http://localhost:${issuer}`;
    plain = await PlainBackstage.create(
      {
        ...(await yarnSettings(shellEnvironment())),
        // A reader's first install writes the lockfile, whatever runs this test.
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
        ...databaseVariables(),
        ...ports(backend, app),
        APP_CONFIG_backend_database_prefix: PREFIX,
      },
      text => text.replaceAll('7007', `${portal}`),
    );
  });
  after(async () => {
    await plain?.remove();
    await dropDatabases(PREFIX);
  });

  it('are packed, installed, type-checked and started as the how-to says', async () => {
    const steps = readSteps(await readFile(HOW_TO, 'utf8'));
    assert.ok(steps.length >= 8, `only ${steps.length} steps were found`);
    for (const step of steps) await plain.follow(step);
    await orOutput(() => objectives(backend), 5 * MINUTE);
  });

  it('make an objective of an SLO document, and measure it', async () => {
    await orOutput(async () => {
      const found = (await objectives(backend)).find(
        ({ objective }: { objective: string }) => objective === OBJECTIVE,
      );
      assert.equal(found?.state, 'kept', JSON.stringify(found));
    }, 5 * MINUTE);
  });

  it('are in the navigation and on their page', async () => {
    const browser = await openBrowser();
    try {
      const { page, complaints } = await openWindow(browser, app);
      page.setDefaultTimeout(2 * MINUTE);
      await page.goto('/');
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('link', { name: 'Service levels' }).first().click();
      await page.getByText('The example website answers').first().waitFor();
      await picture(page, 'plain-backstage', ['light']);
      assert.deepEqual(complaints, { errors: [], failedRequests: [] });
    } finally {
      await browser.close();
    }
  });

  async function orOutput<T>(check: () => Promise<T>, ms: number): Promise<T> {
    try {
      return await eventually(check, ms);
    } catch (error) {
      throw new Error(`${error}\n${plain.output}`, { cause: error });
    }
  }
});

function ports(backend: string, app: string) {
  const text = (value: string) => JSON.stringify(value);
  return {
    APP_CONFIG_backend_baseUrl: text(backend),
    APP_CONFIG_backend_listen_port: new URL(backend).port,
    APP_CONFIG_backend_cors_origin: text(app),
    APP_CONFIG_app_baseUrl: text(app),
    BROWSER: 'none',
  };
}

async function objectives(backend: string): Promise<any[]> {
  const answer = await fetch(`${backend}/api/sla/v1/objectives`, {
    headers: { authorization: `Bearer ${await guestToken(backend)}` },
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).items;
}

async function guestToken(backend: string): Promise<string> {
  const answer = await fetch(`${backend}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).backstageIdentity.token;
}
