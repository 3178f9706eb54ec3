import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { STYLESHEET_PATH } from '../html/stylesheet';

/**
 * Gives local folders a version. The stock preparer has none for them, so that
 * each visit would build anew and tell the reader of a newer version.
 */
export class FingerprintPreparer implements PreparerBase {
  readonly #inner: PreparerBase;

  /** @param inner - the stock preparer for `dir:` references */
  constructor(inner: PreparerBase) {
    this.#inner = inner;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#inner.shouldCleanPreparedDirectory();
  }

  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const prepared = await this.#inner.prepare(entity, options);
    if (prepared.etag !== '') {
      return prepared; // From a repository, which has versions of its own.
    }
    const etag = await fingerprint(prepared.preparedDir);
    if (etag === options?.etag) {
      throw new NotModifiedError(`The documents are those of ${etag}`);
    }
    return { ...prepared, etag };
  }
}

/** Changes when a file of the folder, or the look of our pages, changes. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256').update(STYLESHEET_PATH);
  await addFiles(folder, '', hash);
  return hash.digest('hex').slice(0, 32);
}

async function addFiles(
  folder: string,
  prefix: string,
  hash: ReturnType<typeof createHash>,
): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') {
      continue;
    }
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      await addFiles(file, `${prefix}${entry.name}/`, hash);
    } else {
      const { mtimeMs, size } = await fs.lstat(file);
      hash.update(`${prefix}${entry.name}\0${mtimeMs}\0${size}\0`);
    }
  }
}
