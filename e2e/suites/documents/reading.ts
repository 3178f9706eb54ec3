import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { picture, whenQuiet } from '../../browser.ts';
import { eventually } from '../../eventually.ts';
import type { Readers } from '../documents.ts';
import { NAME } from './handbook.ts';

const HOME = `/docs/default/component/${NAME}`;
const NARROW = { width: 390, height: 844 };

/** The reader on our pages: what is on them, and the ways between them. */
export const reading = (cast: Readers) => {
  it('show boxes, code, lists, tables, images and footnotes', async () => {
    const { page } = cast.priya;
    await open(page);
    const article = page.locator('article');
    await article.getByText('Mind the gap').waitFor();
    const hidden = article.getByText('What was hidden.');
    assert.equal(await hidden.isVisible(), false);
    await article.getByText('Folded until asked').focus();
    await page.keyboard.press('Enter');
    await hidden.waitFor();
    await article.getByText('src/parcel.ts').waitFor();
    const boxes = article.getByRole('checkbox');
    assert.equal(await boxes.first().isChecked(), true);
    assert.equal(await boxes.nth(1).isChecked(), false);
    await article.getByRole('cell', { name: 'AMS-LYS' }).waitFor();
    const map = article.getByRole('img', { name: 'Two depots' });
    assert.equal(await map.evaluate(naturalWidth), 240);
    await article.getByRole('link', { name: 'Footnote 1' }).click();
    await article.getByText('Because it helps.').waitFor();
  });

  it('copy code as it is written', async () => {
    const { page } = cast.priya;
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write']);
    const block = page.locator('article .highlight', {
      hasText: 'src/parcel.ts',
    });
    await block.getByRole('button', { name: 'Copy to clipboard' }).click();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      'export const weight = (grams: number) => grams / 1000;',
    );
  });

  it('draw diagrams in light and in dark, and say why one is not drawn', async () => {
    const { page } = cast.priya;
    const diagram = page.getByRole('img', { name: 'From depot to depot' });
    await diagram.waitFor();
    const light = await diagram.getAttribute('src');
    assert.ok((await diagram.evaluate(naturalWidth)) > 100);
    const broken = page.locator('article .highlight', {
      hasText: 'Unfinished',
    });
    await broken.getByText(/^This diagram cannot be drawn: /).waitFor();
    assert.equal(await broken.locator('pre code').isVisible(), true);
    await picture(page, 'documents', ['light']);
    await page.emulateMedia({ colorScheme: 'dark' });
    await diagram.and(page.locator(`:not([src="${light}"])`)).waitFor();
    await picture(page, 'documents', ['dark']);
  });

  it('lead to another page without loading the portal again', async () => {
    const { page } = cast.priya;
    await open(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.locator('article').getByText('second page').first().click();
    await page.getByRole('heading', { name: 'The second page' }).waitFor();
    assert.equal(await page.evaluate(() => 'stayed' in window), true);
    assert.match(page.url(), /guide\/second\/#a-part$/);
    const pages = page.getByRole('navigation', { name: 'Pages' });
    const active = pages.locator('a[aria-current="page"]');
    assert.equal((await active.textContent())?.trim(), 'The second page');
    await inView(page, 'a-part');
  });

  it('lead to the parts of a page by its table of contents', async () => {
    const { page } = cast.priya;
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link', { name: 'Another part' }).click();
    await page.waitForURL(/#another-part$/);
    await inView(page, 'another-part');
    await page.locator('article').getByText('back').click();
    await page.getByRole('heading', { name: 'Everything' }).first().waitFor();
    await whenQuiet(page);
  });

  it('let a reader report what is wrong with words that were selected', async () => {
    const { page } = cast.priya;
    const edit = page.getByTitle('Edit this page');
    assert.equal(
      await edit.getAttribute('href'),
      `https://github.com/meridian/${NAME}/edit/main/docs/index.md`,
    );
    await page.locator('article p').first().click({ clickCount: 3 });
    const report = page.getByTestId('report-issue-addon').getByRole('link');
    await report.waitFor();
    const href = new URL((await report.getAttribute('href'))!);
    assert.equal(href.pathname, `/meridian/${NAME}/issues/new`);
    assert.match(href.searchParams.get('body')!, /docs\/index\.md/);
  });

  it('fit a narrow screen', async () => {
    const { page } = cast.priya;
    const before = page.viewportSize()!;
    await page.setViewportSize(NARROW);
    await open(page);
    const [width, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    assert.ok(width <= room, `${width} of ${room} pixels`);
    await picture(page, 'documents-narrow');
    await page.setViewportSize(before);
  });
};

async function open(page: Page): Promise<void> {
  await page.goto(HOME);
  await page
    .getByRole('heading', { name: 'Everything a page may hold' })
    .waitFor({ timeout: 60_000 });
  await whenQuiet(page);
}

/** Waits until a heading is where it is read: the page scrolls by itself. */
async function inView(page: Page, id: string): Promise<void> {
  const heading = page.locator(`article [id="${id}"]`);
  await eventually(async () => {
    const box = await heading.boundingBox();
    const top = box?.y ?? -1;
    assert.ok(top >= 0 && top < 400, `${id} stands at ${top}`);
  }, 10_000);
}

const naturalWidth = (image: HTMLElement | SVGElement) =>
  (image as HTMLImageElement).naturalWidth;
