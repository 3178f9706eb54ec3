import fs from 'node:fs/promises';
import path from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';

/** What a site may serve besides its pages. Nothing here runs in a browser. */
const ASSET = /\.(png|jpe?g|gif|svg|webp|avif|ico|pdf|csv|txt|json|ya?ml)$/i;
const MAX_FILES = 5_000;

/** Files of a documents folder, relative to it, with `/` on every system. */
export interface Documents {
  pages: string[];
  assets: string[];
}

/**
 * Lists the Markdown pages and assets below a folder, sorted. Hidden files and
 * other types are left out.
 *
 * @param folder - the documents folder
 * @param boundary - real path that no symbolic link may leave
 * @throws NotAllowedError if a link leads out of the boundary
 * @throws InputError if a link names a folder, or there are too many files
 */
export async function listDocuments(
  folder: string,
  boundary: string,
): Promise<Documents> {
  const files: string[] = [];
  await walk(folder, '', boundary, files);
  files.sort();
  return {
    pages: files.filter(file => /\.md$/i.test(file)),
    assets: files.filter(file => ASSET.test(file)),
  };
}

async function walk(
  folder: string,
  prefix: string,
  boundary: string,
  found: string[],
): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter(e => !e.name.startsWith('.'))) {
    const file = path.join(folder, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) {
      await refuseUnsafeLink(file, name, boundary);
    }
    if (entry.isDirectory()) {
      await walk(file, `${name}/`, boundary, found);
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      found.push(name);
    }
    if (found.length > MAX_FILES) {
      throw new InputError(
        `The documents folder holds more than ${MAX_FILES} files; move what is no documentation elsewhere`,
      );
    }
  }
}

async function refuseUnsafeLink(file: string, name: string, boundary: string) {
  const target = await fs.realpath(file).catch(() => undefined);
  if (target === undefined) {
    throw new InputError(`${name} is a symbolic link to a missing file`);
  }
  if (!isChildPath(boundary, target)) {
    throw new NotAllowedError(
      `${name} is a symbolic link out of the repository; put the file itself there`,
    );
  }
  if ((await fs.stat(file)).isDirectory()) {
    throw new InputError(
      `${name} is a symbolic link to a folder; only links to files are followed`,
    );
  }
}
