import fs from 'node:fs/promises';
import path from 'node:path';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  GeneratorBase,
  GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { checkAnchors } from '../site/checkAnchors';
import { editLinks } from '../site/editLinks';
import { lastChanged } from '../site/lastChanged';
import { navigationOf } from '../site/navigation';
import { readSiteConfig } from '../site/readSiteConfig';
import type { BuildMemory, LastBuild } from './BuildMemory';
import { findSources } from './findSources';
import { renderAll } from './renderAll';
import { writeSite } from './writeSite';

const NOTHING: LastBuild = { targets: '', pages: new Map() };

/** What the generator needs of the world around it. */
export interface MarkdownGeneratorOptions {
  /** Git hosts that are known, for links to the sources of pages. */
  integrations: ScmIntegrationRegistry;
  /** Remembers what was rendered; unset to render every page of each build. */
  memory?: BuildMemory;
}

/**
 * Builds a TechDocs site from Markdown in this process: no Python, no Docker,
 * nothing written into the folder that it reads.
 */
export class MarkdownGenerator implements GeneratorBase {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #memory?: BuildMemory;

  constructor({ integrations, memory }: MarkdownGeneratorOptions) {
    this.#integrations = integrations;
    this.#memory = memory;
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
    const siteKey = location?.target ?? inputDir;
    const last = this.#memory?.recall(siteKey) ?? NOTHING;
    const { build, rendered } = await renderAll(sources, last);
    for (const problem of problemsOf(build)) logger.warn(problem);
    const docsPath = path.relative(inputDir, sources.folder);
    const site = {
      ...config,
      nav,
      build,
      etag: options.etag ?? '',
      editLink: editLinks(config, docsPath, location, this.#integrations),
      // Sources that were downloaded have no history of their own.
      lastChanged:
        location?.type === 'dir'
          ? await lastChanged(sources.folder)
          : new Map(),
    };
    await writeSite(site, sources, outputDir);
    this.#memory?.keep(siteKey, build);
    logger.info(
      `Built ${build.pages.size} pages of ${config.siteName}, ${rendered} of them anew`,
    );
  }
}

function problemsOf({ pages }: LastBuild): string[] {
  const all = [...pages.values()].map(({ page }) => page);
  return [...all.flatMap(({ problems }) => problems), ...checkAnchors(all)];
}
