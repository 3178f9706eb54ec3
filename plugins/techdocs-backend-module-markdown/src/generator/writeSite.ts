import fs from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { pageHtml } from '../html/pageHtml';
import { STYLESHEET, STYLESHEET_PATH } from '../html/stylesheet';
import type { RenderedPage } from '../markdown/renderPage';
import type { NavEntry } from '../site/navigation';

/** A site that is ready to be written. */
export interface Site {
  siteName: string;
  siteDescription: string;
  nav: NavEntry[];
  pages: RenderedPage[];
  /** Version of the sources; an unchanged one saves the next build. */
  etag: string;
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
  const written: string[] = [];
  const place = async (file: string) => {
    const target = resolveSafeChildPath(outputDir, file);
    await fs.mkdir(path.dirname(target), { recursive: true });
    written.push(file);
    return target;
  };
  const write = async (file: string, text: string) =>
    fs.writeFile(await place(file), text);

  for (const asset of sources.assets) {
    // Copies what a link points to, never the link.
    const content = await fs.readFile(path.join(sources.folder, asset));
    await fs.writeFile(await place(asset), content);
  }
  const titles = new Map(site.pages.map(page => [page.file, page.title]));
  for (const page of site.pages) {
    await write(`${page.url}index.html`, pageHtml(page, { ...site, titles }));
  }
  await write(STYLESHEET_PATH, STYLESHEET);
  await write('search/search_index.json', searchIndex(site.pages));
  await write('techdocs_metadata.json', metadata(site, written));
}

function searchIndex(pages: RenderedPage[]) {
  return JSON.stringify({
    config: { lang: ['en'] },
    docs: pages.flatMap(page => page.sections),
  });
}

function metadata(site: Site, written: string[]) {
  return JSON.stringify({
    site_name: site.siteName,
    site_description: site.siteDescription,
    etag: site.etag,
    build_timestamp: Date.now(),
    files: [...new Set([...written, 'techdocs_metadata.json'])].sort(),
  });
}
