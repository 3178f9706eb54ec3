import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { listDocuments } from '../site/listDocuments';
import { pageUrl } from '../site/pageUrl';

/** Where the sources of a site lie. */
export interface Sources {
  folder: string;
  pages: string[];
  assets: string[];
}

/**
 * The documents folder, or a README alone when there is no such folder.
 *
 * @throws InputError if there is no first page, or two pages have one address
 */
export async function findSources(
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
