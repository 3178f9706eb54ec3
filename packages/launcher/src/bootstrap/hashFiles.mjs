import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** Every file below the given files and folders, sorted; built things left out. */
export function listFiles(paths) {
  return paths.filter(existsSync).flatMap(walk).sort();
}

function walk(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter(name => !NOT_SOURCE.has(name))
    .flatMap(name => walk(join(path, name)));
}

/** One hash over names (relative to `root`) and contents, and over `extra`. */
export function hashFiles(root, files, extra = []) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of files) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}
