import { mkdir, rm } from 'node:fs/promises';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { BuildMemory } from '../../plugins/techdocs-backend-module-markdown/src/generator/BuildMemory';
import { MarkdownGenerator } from '../../plugins/techdocs-backend-module-markdown/src/generator/MarkdownGenerator';
import { handbook, writeHandbook, type Pages } from './site.ts';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const logger = {
  info() {},
  warn(problem: string) {
    throw new Error(`The handbook has a problem: ${problem}`);
  },
};

/** A site on disk, and generators that build it. */
export class Handbook {
  readonly pages: Pages;
  readonly #folder: string;
  readonly #memories = new Map<string, BuildMemory>();
  #changes = 0;

  private constructor(folder: string, pages: Pages) {
    this.#folder = folder;
    this.pages = pages;
  }

  static async write(folder: string, count: number): Promise<Handbook> {
    const pages = handbook(count);
    await writeHandbook(path.join(folder, 'site'), pages);
    return new Handbook(folder, pages);
  }

  /** Characters of all sources. */
  get bytes(): number {
    return [...this.pages.values()].reduce((sum, it) => sum + it.length, 0);
  }

  /** One that remembers nothing yet; the one before of that name forgets all. */
  generator(name: string): MarkdownGenerator {
    this.#memories.get(name)?.close();
    const memory = new BuildMemory(this.#folder);
    this.#memories.set(name, memory);
    return new MarkdownGenerator({ integrations, memory });
  }

  /** An empty folder for a build. */
  async emptyFolder(name: string): Promise<string> {
    const folder = path.join(this.#folder, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    return folder;
  }

  /** Adds a paragraph to the page that is in the middle. */
  changeOnePage(): void {
    const files = [...this.pages.keys()];
    const file = files[Math.floor(files.length / 2)];
    this.#changes += 1;
    const text = `\n\nChange ${this.#changes} of many.\n`;
    this.pages.set(file, this.pages.get(file) + text);
    appendFileSync(path.join(this.#folder, 'site/docs', file), text);
  }

  async build(generator: MarkdownGenerator, outputDir: string): Promise<void> {
    const inputDir = path.join(this.#folder, 'site');
    await generator.run({ inputDir, outputDir, logger: logger as any });
  }

  close(): void {
    for (const memory of this.#memories.values()) memory.close();
  }
}
