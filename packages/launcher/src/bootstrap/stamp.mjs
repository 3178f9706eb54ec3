import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Remembers for what input a piece of work was finished. `isFresh` is false
 * for other input, and when the work was begun and never finished.
 */
export function stampAt(file) {
  return {
    isFresh: hash => read(file) === hash,
    begin: () => rmSync(file, { force: true }),
    finish: hash => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, hash);
    },
  };
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
