import fs from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { MarkdownGenerator } from '../generator/MarkdownGenerator';

/** Files of a folder, as `createMockDirectory` takes them. */
export type Tree = Parameters<
  ReturnType<typeof createMockDirectory>['setContent']
>[0];

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: { integrations: { gitea: [{ host: 'git.example' }] } },
  }),
);

/**
 * Builds sites from trees of files and reads the result. For tests only; needs
 * the DOM of the jsdom environment.
 */
export function createSiteFixture() {
  const dir = createMockDirectory();
  const warnings: string[] = [];
  const read = (file: string) => fs.readFile(dir.resolve('out', file), 'utf8');

  const run = async (more: Partial<GeneratorRunOptions> = {}) => {
    warnings.length = 0;
    await new MarkdownGenerator({ integrations }).run({
      inputDir: dir.resolve('site'),
      outputDir: dir.resolve('out'),
      etag: 'v1',
      logger: { info() {}, warn: (w: string) => warnings.push(w) } as any,
      siteOptions: { name: 'Fallback' },
      ...more,
    });
  };
  const parse = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html');

  return {
    dir,
    warnings,
    read,
    run,
    parse,
    async build(input: Tree, more?: Partial<GeneratorRunOptions>) {
      dir.setContent({ site: input, out: {} });
      await run(more);
    },
    json: async (file: string) => JSON.parse(await read(file)),
    page: async (file: string) => parse(await read(file)),
    exists: (file: string) =>
      fs.access(dir.resolve('out', file)).then(
        () => true,
        () => false,
      ),
  };
}
