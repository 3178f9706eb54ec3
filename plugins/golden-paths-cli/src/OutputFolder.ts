import {
  type ProjectFile,
  writeProjectFile,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { InputError } from '@backstage/errors';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LIST = '.template-dev.json';

/**
 * A folder that holds a rendered project, and perhaps what its author installed
 * there: only files that were rendered are ever replaced or removed.
 */
export class OutputFolder {
  constructor(readonly path: string) {}

  /**
   * Makes the folder hold `files`; tells how many were written and removed.
   *
   * @throws InputError for a folder with files that we did not write
   */
  async update(
    files: ProjectFile[],
  ): Promise<{ written: number; removed: number }> {
    const before = await this.#readList();
    const isNew = files.map(file => this.#write(file));
    const written = (await Promise.all(isNew)).filter(Boolean).length;
    const now = new Set(files.map(({ path }) => path));
    const gone = before.filter(path => !now.has(path));
    await Promise.all(
      gone.map(path => rm(join(this.path, path), { force: true })),
    );
    await writeFile(join(this.path, LIST), JSON.stringify([...now]));
    return { written, removed: gone.length };
  }

  async #readList(): Promise<string[]> {
    const list = await readFile(join(this.path, LIST), 'utf8').catch(() => '');
    if (list) return JSON.parse(list);
    const found = await readdir(this.path).catch(() => []);
    if (found.length > 0) {
      throw new InputError(
        `${this.path} holds something else; name a folder that is empty or new`,
      );
    }
    return [];
  }

  async #write(file: ProjectFile): Promise<boolean> {
    const target = join(this.path, file.path);
    const old = await readFile(target).catch(() => undefined);
    if (old?.equals(file.content)) return false;
    await writeProjectFile(this.path, file);
    return true;
  }
}
