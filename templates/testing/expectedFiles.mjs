import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Files whose text does not depend on the answers, or on nothing else. */
const BY_NAME_ONLY =
  /^(src|test|tools|data|migrations)\/|^package-lock\.json$|^\.platform\//;

/**
 * Compares rendered files with those that were looked at when they last changed.
 * `UPDATE_EXPECTED=1` writes what is there now; look at the difference in git.
 */
export function compareExpected(file, files) {
  const text = [...files]
    .map(([path, content]) =>
      BY_NAME_ONLY.test(path)
        ? `==> ${path}\n`
        : `==> ${path}\n${content.replace(/\n?$/, '\n')}`,
    )
    .join('');
  if (process.env.UPDATE_EXPECTED) writeFileSync(file, text);
  assert.ok(existsSync(file), `${file} is missing: run with UPDATE_EXPECTED=1`);
  assert.equal(text, readFileSync(file, 'utf8'));
}
