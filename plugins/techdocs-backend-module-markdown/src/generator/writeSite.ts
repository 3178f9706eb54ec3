import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Navigation } from '../html/navigationHtml';
import { type PageFrame, pageHtml } from '../html/pageHtml';
import { STYLESHEET, STYLESHEET_PATH } from '../html/stylesheet';
import type { RenderedPage } from '../markdown/renderPage';
import type { EditLink } from '../site/editLinks';
import type { NavEntry } from '../site/navigation';
import type { KeptPage, LastBuild } from './BuildMemory';
import { Output } from './Output';

/** A site that is ready to be written. */
export interface Site {
  siteName: string;
  siteDescription: string;
  nav: NavEntry[];
  build: LastBuild;
  editLink: EditLink;
  /** ISO 8601 by page, where it is known. */
  lastChanged: Map<string, string>;
  /** Version of the sources; an unchanged one saves the next build. */
  etag: string;
}

/** Pages that are written before others have their turn. */
const PAGES_AT_ONCE = 20;

/**
 * Writes a site as the TechDocs backend, reader and search expect it. Our own
 * files come last, so that no asset can take their place.
 */
export async function writeSite(
  site: Site,
  sources: { folder: string; assets: string[] },
  outputDir: string,
): Promise<void> {
  const output = new Output(outputDir);
  for (const asset of sources.assets) {
    // Copies what a link points to, never the link.
    output.write(asset, await fs.readFile(path.join(sources.folder, asset)));
  }
  await writePages(site, output);
  output.write(STYLESHEET_PATH, STYLESHEET);
  const pages = [...site.build.pages.values()].map(({ page }) => page);
  output.writePieces('search/search_index.json', searchIndex(pages));
  output.write(
    'techdocs_metadata.json',
    metadata(site, [...output.written, 'techdocs_metadata.json']),
  );
}

async function writePages(site: Site, output: Output) {
  const { pages, folder } = site.build;
  const titles = new Map(
    [...pages].map(([file, { page }]) => [file, page.title]),
  );
  const navigation = new Navigation(site.nav, titles);
  let count = 0;
  for (const [file, kept] of pages) {
    const frame = {
      siteName: site.siteName,
      navigation,
      editLink: site.editLink(file),
      lastChanged: site.lastChanged.get(file),
    };
    writePage(kept, frame, folder, output);
    count += 1;
    if (count % PAGES_AT_ONCE === 0) await setImmediate();
  }
}

/** Takes the whole page of the build before where nothing on it has changed. */
function writePage(
  kept: KeptPage,
  frame: PageFrame,
  folder: string | undefined,
  output: Output,
) {
  const target = `${kept.page.url}index.html`;
  const whole = nameOf(kept, frame);
  const stored = folder && path.join(folder, whole);
  if (stored && kept.whole === whole && output.link(target, stored)) return;
  output.write(target, pageHtml(kept.page, frame));
  if (stored) output.keep(target, stored);
  kept.whole = whole;
}

/** A hash of all that a whole page is made of. */
function nameOf({ page, id }: KeptPage, frame: PageFrame): string {
  const { siteName, navigation, editLink, lastChanged } = frame;
  const nav = navigation.keyFor(page);
  return createHash('sha256')
    .update(JSON.stringify([id, siteName, nav, editLink, lastChanged]))
    .digest('hex');
}

function searchIndex(pages: RenderedPage[]): Buffer[] {
  const comma = Buffer.from(',');
  const docs = pages.flatMap(page => [comma, page.searchDocs]).slice(1);
  const [begin, end] = ['{"config":{"lang":["en"]},"docs":[', ']}'];
  return [Buffer.from(begin), ...docs, Buffer.from(end)];
}

function metadata(site: Site, files: string[]) {
  return JSON.stringify({
    site_name: site.siteName,
    site_description: site.siteDescription,
    etag: site.etag,
    build_timestamp: Date.now(),
    files: files.sort(),
  });
}
