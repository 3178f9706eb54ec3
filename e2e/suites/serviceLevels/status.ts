import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { whenQuiet } from '../../browser.ts';
import { skipToContent, tabTo } from '../../keyboard.ts';
import type { Readers } from '../serviceLevels.ts';

const PATH = '/service-levels/status';

/** How the platform is, and what people tell about it. */
export const status = (readers: Readers) =>
  describe('the status page', () => {
    it('shows services by domain, and offers a reader nothing that a reader may not do', async () => {
      const { page } = readers.rita;
      await open(page);
      await page.getByRole('group').filter({ hasText: 'Delivery' }).waitFor();
      const name = 'Tracking API, day by day';
      const bars = page.getByRole('slider', { name });
      assert.match(
        (await bars.getAttribute('aria-valuetext')) ?? '',
        /^\d+ \w+ 2\d+: (not measured|[\d.]+% good, )/,
      );
      const actions = page.getByRole('button', {
        name: /Report|Announce|Update/,
      });
      assert.equal(await actions.count(), 0);
    });

    it('takes an incident from its report to its end, and others see it at once', async () => {
      const { devon, rita } = readers;
      await open(rita.page);
      await open(devon.page);
      const title = named('Labels are printed twice');
      await devon.page
        .getByRole('button', { name: 'Report an incident' })
        .click();
      await fillIncident(devon.page, title);
      const [, seen] = [
        await entry(devon.page, title),
        await entry(rita.page, title),
      ];
      await seen.getByText('Investigating').first().waitFor();
      await devon.page.getByText('being worked on').waitFor();
      await tell(devon.page, title, 'Identified', 'A worker started twice.');
      await seen.getByText('A worker started twice.').waitFor();
      await tell(devon.page, title, 'Resolved', 'One worker is left.');
      await seen.getByText('Resolved', { exact: true }).first().waitFor();
      assert.match(
        await seen.innerText(),
        /One worker is left\.[^]*A worker started twice\./,
      );
    });

    it('announces maintenance and takes it back by keyboard alone', async () => {
      const { page } = readers.devon;
      await open(page);
      const title = named('New scanners');
      await skipToContent(page);
      await tabTo(page, /^Announce maintenance$/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^Title/);
      await page.keyboard.type(title);
      await tabTo(page, /Services/);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Scan Ing');
      await page.getByRole('option', { name: 'Scan Ingest' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await closeOptions(page);
      await tabTo(page, /^Announce$/);
      await page.keyboard.press('Enter');
      const shown = await entry(page, title);
      assert.match(await shown.innerText(), /scan.ingest/i);
      await shown.getByRole('button', { name: `Cancel: ${title}` }).focus();
      await page.keyboard.press('Enter');
      await tabTo(page, /^Cancel the maintenance$/);
      await page.keyboard.press('Enter');
      await shown.waitFor({ state: 'detached' });
    });

    it('closes a dialog by Escape and gives the focus back', async () => {
      const { page } = readers.devon;
      await open(page);
      for (const name of ['Report an incident', 'Announce maintenance']) {
        const button = page.getByRole('button', { name });
        await button.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name });
        await dialog.waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        // The focus comes back in the frame after the dialog has gone.
        await page.locator(':focus', { hasText: name }).waitFor();
      }
    });
  });

/** A title that no other run has used. */
const named = (words: string) => `${words} (${Date.now().toString(36)})`;

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await page.getByRole('heading', { name: 'Services by domain' }).waitFor();
  await whenQuiet(page);
}

/** What the page shows under a title, once it does. */
async function entry(page: Page, title: string) {
  const found = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: title }),
  });
  await found.waitFor();
  return found;
}

async function fillIncident(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Title/ }).fill(title);
  await dialog.getByRole('button', { name: /Services/ }).click();
  await page.getByPlaceholder('Find a service').fill('Shipment');
  await page.getByRole('option', { name: 'Shipment Booking' }).click();
  await closeOptions(page);
  await dialog
    .getByRole('textbox', { name: /What is known/ })
    .fill('Seen since eight.');
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The first Escape empties the search, the second one closes the list. */
async function closeOptions(page: Page): Promise<void> {
  const search = page.getByPlaceholder('Find a service');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
}

async function tell(
  page: Page,
  title: string,
  state: string,
  words: string,
): Promise<void> {
  await page.getByRole('button', { name: `Update: ${title}` }).click();
  // By its name, because the list of states is a dialog, too.
  const dialog = page.getByRole('dialog', { name: `Update: ${title}` });
  await dialog.getByRole('button', { name: /Status/ }).click();
  await page.getByRole('option', { name: state }).click();
  await dialog.getByRole('textbox', { name: /What is new/ }).fill(words);
  await dialog
    .getByRole('button', {
      name: state === 'Resolved' ? 'Resolve' : 'Tell',
      exact: true,
    })
    .click();
  await dialog.waitFor({ state: 'detached' });
}
