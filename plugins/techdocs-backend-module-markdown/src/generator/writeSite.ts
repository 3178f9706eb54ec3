import fs from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Navigation } from '../html/navigationHtml';
import { pageHtml } from '../html/pageHtml';
import { STYLESHEET, STYLESHEET_PATH } from '../html/stylesheet';
import type { RenderedPage } from '../markdown/renderPage';
import type { EditLink } from '../site/editLinks';
import type { NavEntry } from '../site/navigation';

/** A site that is ready to be written. */
export interface Site {
  siteName: string;
  siteDescription: string;
  nav: NavEntry[];
  pages: RenderedPage[];
  editLink: EditLink;
  /** ISO 8601 by page, where it is known. */
  lastChanged: Map<string, string>;
  /** Version of the sources; an unchanged one saves the next build. */
  etag: string;
}

/** The folder of a site that is being written. */
class Output {
  readonly written = new Set<string>();
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(file: string, content: string | Buffer): Promise<void> {
    const target = resolveSafeChildPath(this.#folder, file);
    const parent = path.dirname(target);
    if (!this.#made.has(parent)) {
      await fs.mkdir(parent, { recursive: true });
      this.#made.add(parent);
    }
    await fs.writeFile(target, content);
    this.written.add(file);
  }
}

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
    const content = await fs.readFile(path.join(sources.folder, asset));
    await output.write(asset, content);
  }
  const titles = new Map(site.pages.map(page => [page.file, page.title]));
  const navigation = new Navigation(site.nav, titles);
  for (const page of site.pages) {
    const html = pageHtml(page, {
      siteName: site.siteName,
      navigation,
      editLink: site.editLink(page.file),
      lastChanged: site.lastChanged.get(page.file),
    });
    await output.write(`${page.url}index.html`, html);
  }
  await output.write(STYLESHEET_PATH, STYLESHEET);
  await output.write('search/search_index.json', searchIndex(site.pages));
  await output.write(
    'techdocs_metadata.json',
    metadata(site, [...output.written, 'techdocs_metadata.json']),
  );
}

function searchIndex(pages: RenderedPage[]) {
  return JSON.stringify({
    config: { lang: ['en'] },
    docs: pages.flatMap(page => page.sections),
  });
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
