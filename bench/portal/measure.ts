import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { start, type Side } from './sides.ts';

/** One run of one side. Sizes in bytes, times in ms. */
export interface Run {
  startMs: number;
  residentBytes: number;
  firstLoadGzipBytes: number;
  catalogPageCalls: number;
}

/** The title of the catalog's table once the example components are in it. */
const FILLED = /^All Components \(\d{2}\)/;

/** How long after a page visit the memory is read: past the first catalog passes. */
const SETTLE_MS = 15_000;

export async function measure(
  side: Side,
  port: number,
  browser: Browser,
): Promise<Run> {
  const backend = await start(side, port);
  try {
    const page = await visitCatalog(browser, `http://localhost:${port}`);
    await sleep(SETTLE_MS);
    return {
      startMs: backend.startMs,
      residentBytes: await residentBytes(backend.process.pid!),
      ...page,
    };
  } finally {
    await backend.stop();
  }
}

/** Loads the catalog page twice: cold for the bytes, signed in and warm for the calls. */
async function visitCatalog(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  try {
    const page = await context.newPage();
    let scripts: Promise<number>[] = [];
    let calls = 0;
    page.on('response', response => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/')) calls += 1;
      if (pathname.endsWith('.js')) {
        scripts.push(response.body().then(body => gzipSync(body).length));
      }
    });
    await page.goto('/catalog');
    await page.getByRole('button', { name: 'Look around' }).click();
    await waitUntilFilled(page);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts);
    scripts = [];
    calls = 0;
    await page.reload();
    await page.getByText(FILLED).waitFor();
    await page.waitForLoadState('networkidle');
    return {
      firstLoadGzipBytes: sizes.reduce((sum, size) => sum + size, 0),
      catalogPageCalls: calls,
    };
  } finally {
    await context.close();
  }
}

/** The page does not look again by itself, and at the very first start it may be ahead of the catalog. */
async function waitUntilFilled(page: Page): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.getByText(FILLED).waitFor({ timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 6) throw error;
      await page.reload();
    }
  }
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (!kilobytes) throw new Error(`No resident size of process ${pid}`);
  return Number(kilobytes) * 1024;
}
