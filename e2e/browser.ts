import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from 'playwright-core';

export type Person = 'priya' | 'devon' | 'rita' | 'guest';

const screenshots = path.join(import.meta.dirname, 'screenshots');

/** A headless Chromium that came from npm; nothing of the system is needed. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** What a page complained about while it was open; a test expects both lists empty. */
export interface Complaints {
  errors: string[];
  failedRequests: string[];
}

/** A window of one person: its own cookies, storage and complaints. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  options: { colorScheme?: 'light' | 'dark'; width?: number } = {},
): Promise<{ context: BrowserContext; page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    baseURL,
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: options.width ?? 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: Complaints = { errors: [], failedRequests: [] };
  countRequests(page);
  // Where it happened and its stack: the message alone rarely leads anywhere.
  page.on('pageerror', error =>
    complaints.errors.push(`on ${page.url()}: ${error.stack ?? error.message}`),
  );
  page.on('response', response => {
    if (response.status() >= 500) {
      complaints.failedRequests.push(`${response.status()} ${response.url()}`);
    }
  });
  return { context, page, complaints };
}

/** Signs in as a person would: by the buttons of the pages. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  if (person === 'guest') {
    await page.getByRole('button', { name: 'Look around' }).click();
  } else {
    const popupOpens = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Choose a person' }).click();
    const popup = await popupOpens;
    await popup.getByRole('button', { name: new RegExp(person, 'i') }).click();
  }
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
}

const underWay = new WeakMap<Page, Set<Request>>();
const QUIET_MS = 300;
const PATIENCE_MS = 30_000;

// Playwright's `networkidle` looks at the loading of a document only, and most
// of the ways through the portal load none.
function countRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', request => requests.add(request));
  page.on('requestfinished', request => requests.delete(request));
  page.on('requestfailed', request => requests.delete(request));
}

/** Waits until the page has asked nothing of the portal for a moment. */
export async function whenQuiet(page: Page): Promise<void> {
  const requests = underWay.get(page)!;
  const deadline = Date.now() + PATIENCE_MS;
  let quietSince = Date.now();
  while (Date.now() - quietSince < QUIET_MS) {
    await page.waitForTimeout(50);
    if (requests.size > 0) quietSince = Date.now();
    if (Date.now() < deadline) continue;
    const urls = [...requests].map(request => request.url());
    throw new Error(`${page.url()} still waits for ${urls.join(', ')}`);
  }
}

/** Follows a link as a click does: the portal stays, its page changes. */
export async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate(async target => {
    window.history.pushState(null, '', target);
    window.dispatchEvent(new PopStateEvent('popstate'));
    // Until the new page is drawn and has asked for what it shows.
    await new Promise(resolve => window.requestIdleCallback(resolve));
    await new Promise(resolve => window.requestIdleCallback(resolve));
  }, href);
}

type Scheme = 'light' | 'dark';

/**
 * Writes `<name>-light.png` and `<name>-dark.png` of the page as it stands.
 *
 * A change of theme mounts the page anew, which empties a form; where that
 * matters, ask for one scheme.
 */
export async function picture(
  page: Page,
  name: string,
  schemes: Scheme[] = ['light', 'dark'],
): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  // Away from the navigation, which opens over the page where the pointer rests on it.
  await page.mouse.move(900, 20);
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(600);
    await page.screenshot({
      path: path.join(screenshots, `${name}-${scheme}.png`),
      fullPage: true,
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
