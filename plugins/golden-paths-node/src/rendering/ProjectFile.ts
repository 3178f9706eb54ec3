import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';

/** A regular file of a skeleton, a rendered project or a repository. */
export interface ProjectFile {
  /** With `/` between its parts, relative to the root of the project. */
  path: string;
  content: Buffer;
}

/** `sha256:` and the hash of a file's bytes in hexadecimal. */
export function hashOf(file: ProjectFile): string {
  return `sha256:${createHash('sha256').update(file.content).digest('hex')}`;
}

const LONGEST_PATH = 1024;
// What git, its hooks or Windows would read as more than a file of a project.
const FORBIDDEN_PART = /^(\.{0,2}|\.git|git~1|\.git[ .]+)$/i;

/**
 * Refuses a path that would leave the project or reach git's own folder, as
 * `../x`, `/etc/x`, `a//b`, `.git/hooks/post-checkout` and `.GIT/config` would.
 *
 * @throws InputError that names the path
 */
export function requireSafePath(path: string): string {
  const parts = path.split('/');
  const isSafe =
    path.length <= LONGEST_PATH &&
    !/[\u0000-\u001f\u007f\\:]/.test(path) &&
    !parts.some(part => FORBIDDEN_PART.test(part));
  if (isSafe) return path;
  throw new InputError(
    `${JSON.stringify(path.slice(0, 200))} is no path inside a project: ` +
      `it must be relative, without "..", "." or ".git" as a part, and with "/" between its parts`,
  );
}
