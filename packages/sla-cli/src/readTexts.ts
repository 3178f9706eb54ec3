import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DefinitionText } from '@stagecraft/backstage-plugin-sla-common';
import { UsageError } from './parseArguments';
import type { Surroundings } from './run';

const DEFINITIONS = /\.(ya?ml|json)$/i;
const STANDARD_INPUT = '-';
/** Folders that hold what others wrote. */
const SKIPPED = ['node_modules', '.git'];

/**
 * The texts of files, of all YAML and JSON files below folders, and of standard
 * input. A file is read once however often it is named. Links are not followed.
 *
 * @throws UsageError if a path does not exist or cannot be read
 */
export async function readTexts(
  paths: string[],
  { cwd, stdin }: Pick<Surroundings, 'cwd' | 'stdin'>,
): Promise<DefinitionText[]> {
  const wanted = paths.length > 0 ? paths : [STANDARD_INPUT];
  const texts: DefinitionText[] = [];
  const files = new Set<string>();
  for (const path of wanted) {
    if (path === STANDARD_INPUT) {
      texts.push({ file: 'standard input', text: await text(stdin) });
    } else {
      const found = await filesAt(resolve(cwd, path), path);
      found.forEach(file => files.add(file));
    }
  }
  for (const file of files) {
    texts.push({
      file: relative(cwd, file),
      text: await orUsage(file, () => readFile(file, 'utf8')),
    });
  }
  if (texts.every(({ text: written }) => written.trim() === '')) {
    const names = texts.map(({ file }) => file).join(', ');
    throw new UsageError(`There is nothing in ${names}.`);
  }
  return texts;
}

async function filesAt(path: string, asGiven: string): Promise<string[]> {
  const found = await orUsage(asGiven, () => stat(path));
  if (!found.isDirectory()) {
    return [path];
  }
  const entries = await orUsage(asGiven, () =>
    readdir(path, { withFileTypes: true, recursive: true }),
  );
  const files = entries
    .filter(entry => entry.isFile() && DEFINITIONS.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(
      file =>
        !relative(path, file)
          .split(/[\\/]/)
          .some(part => SKIPPED.includes(part)),
    )
    .sort();
  if (files.length === 0) {
    throw new UsageError(`There is no YAML or JSON file in ${asGiven}.`);
  }
  return files;
}

async function orUsage<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`Cannot read ${path} (${code ?? error}).`);
  }
}
