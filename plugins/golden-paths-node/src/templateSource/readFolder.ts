import { InputError, NotFoundError } from '@backstage/errors';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ProjectFile } from '../rendering';

/** Written by package managers, and never a part of a skeleton. */
const INSTALLED = /(^|\/)node_modules(\/|$)/;

/**
 * Reads all files below a folder of this machine, with paths relative to it.
 *
 * @throws NotFoundError when there is no such folder
 * @throws InputError for a symbolic link, which could point anywhere
 */
export async function readFolder(folder: string): Promise<ProjectFile[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => {
    throw new NotFoundError(`There is no folder ${folder}`);
  });
  const found = entries.map(entry => ({
    entry,
    path: relative(folder, join(entry.parentPath, entry.name))
      .split(sep)
      .join('/'),
  }));
  return Promise.all(
    found
      .filter(
        ({ entry, path }) => !entry.isDirectory() && !INSTALLED.test(path),
      )
      .map(async ({ entry, path }) => {
        if (!entry.isFile()) {
          throw new InputError(`${path} in ${folder} is no regular file`);
        }
        return readOne(folder, path);
      }),
  );
}

async function readOne(folder: string, path: string): Promise<ProjectFile> {
  const file = join(folder, path);
  const [content, { mode }] = await Promise.all([readFile(file), stat(file)]);
  return mode & 0o100
    ? { path, content, mode: 'executable' }
    : { path, content };
}
