import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  GeneratorBase,
  GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { renderPage } from '../markdown/renderPage';
import { checkAnchors } from '../site/checkAnchors';
import { editLinks } from '../site/editLinks';
import { lastChanged } from '../site/lastChanged';
import { listDocuments } from '../site/listDocuments';
import { navigationOf } from '../site/navigation';
import { pageUrl } from '../site/pageUrl';
import { readSiteConfig } from '../site/readSiteConfig';
import { writeSite } from './writeSite';

const MAX_PAGE_BYTES = 1_000_000;

/** Where the sources of a site lie. */
interface Sources {
  folder: string;
  pages: string[];
  assets: string[];
}

/** What the generator needs of the world around it. */
export interface MarkdownGeneratorOptions {
  /** Git hosts that are known, for links to the sources of pages. */
  integrations: ScmIntegrationRegistry;
}

/**
 * Builds a TechDocs site from Markdown in this process: no Python, no Docker,
 * nothing written into the folder that it reads.
 */
export class MarkdownGenerator implements GeneratorBase {
  readonly #integrations: ScmIntegrationRegistry;

  constructor({ integrations }: MarkdownGeneratorOptions) {
    this.#integrations = integrations;
  }

  /**
   * Builds the site of one entity.
   *
   * @throws InputError or NotAllowedError saying which file is wrong and how
   */
  async run(options: GeneratorRunOptions): Promise<void> {
    const { outputDir, logger, parsedLocationAnnotation: location } = options;
    const inputDir = await fs.realpath(options.inputDir);
    const config = await readSiteConfig(
      inputDir,
      options.siteOptions?.name ?? 'Documentation',
    );
    const sources = await findSources(inputDir, config.docsDir);
    const nav = navigationOf(config, sources.pages);
    const pages = await renderAll(sources);
    const problems = pages.flatMap(page => page.problems);
    for (const problem of [...problems, ...checkAnchors(pages)]) {
      logger.warn(problem);
    }
    const docsPath = path.relative(inputDir, sources.folder);
    const site = {
      ...config,
      nav,
      pages,
      etag: options.etag ?? '',
      editLink: editLinks(config, docsPath, location, this.#integrations),
      // Sources that were downloaded have no history of their own.
      lastChanged:
        location?.type === 'dir'
          ? await lastChanged(sources.folder)
          : new Map(),
    };
    await writeSite(site, sources, outputDir);
    logger.info(`Built ${pages.length} pages of ${config.siteName}`);
  }
}

/** The documents folder, or a README alone when there is no such folder. */
async function findSources(
  inputDir: string,
  docsDir: string,
): Promise<Sources> {
  const isFolder = await fs.stat(docsDir).then(
    stat => stat.isDirectory(),
    () => false,
  );
  const sources = isFolder
    ? { folder: docsDir, ...(await listDocuments(docsDir, inputDir)) }
    : await readmeOnly(inputDir);
  refuseClashes(sources.pages);
  if (!sources.pages.some(page => pageUrl(page) === '')) {
    const where = path.relative(inputDir, docsDir) || '.';
    throw new InputError(
      `There is no first page: add ${where}/index.md (or ${where}/README.md)`,
    );
  }
  return sources;
}

async function readmeOnly(inputDir: string): Promise<Sources> {
  const entries = await fs.readdir(inputDir, { withFileTypes: true });
  const readme = entries.find(
    entry => entry.isFile() && /^readme\.md$/i.test(entry.name),
  );
  return { folder: inputDir, pages: readme ? [readme.name] : [], assets: [] };
}

function refuseClashes(pages: string[]) {
  const owners = new Map<string, string>();
  for (const page of pages) {
    const url = pageUrl(page).toLocaleLowerCase('en-US');
    const other = owners.get(url);
    if (other) {
      throw new InputError(
        `${other} and ${page} would have the same address; rename one of them`,
      );
    }
    owners.set(url, page);
  }
}

async function renderAll({ folder, pages, assets }: Sources) {
  const targets = { pages: new Set(pages), assets: new Set(assets) };
  const rendered = [];
  for (const file of pages) {
    const source = await fs.readFile(path.join(folder, file));
    if (source.length > MAX_PAGE_BYTES) {
      throw new InputError(
        `${file} is larger than ${MAX_PAGE_BYTES} bytes; split it into pages`,
      );
    }
    rendered.push(renderPage(file, source.toString('utf8'), targets));
  }
  return rendered;
}
