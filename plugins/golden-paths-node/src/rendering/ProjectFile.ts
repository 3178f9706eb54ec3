import { InputError } from '@backstage/errors';
import { EXECUTABLE } from '@stagecraft/backstage-plugin-golden-paths-common';
import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a skeleton, a rendered project or a repository. */
export interface ProjectFile {
  /** With `/` between its parts, relative to the root of the project. */
  path: string;
  content: Buffer;
  /** What git keeps beside the bytes; a `link` has as content where it leads. */
  mode?: 'executable' | 'link';
}

/**
 * `sha256:` and the hash of a file's bytes in hexadecimal; with
 * {@link EXECUTABLE} at its end for what can be run. A link has another hash
 * than a file with the same text.
 */
export function hashOf({ content, mode }: ProjectFile): string {
  const hash = createHash('sha256').update(mode === 'link' ? 'link\0' : '');
  const digest = hash.update(content).digest('hex');
  return `sha256:${digest}${mode === 'executable' ? EXECUTABLE : ''}`;
}

const LONGEST_PATH = 1024;
// What Linux opens at most; git itself would take more.
const LONGEST_PATH_READ = 4096;
// What git, its hooks or Windows would read as more than a file of a project.
const FORBIDDEN_PART = /^(\.{0,2}|\.git|git~1|\.git[ .]+)$/i;
// What the file system of a Mac takes for nothing within a name.
const UNSEEN = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/**
 * Refuses a path that would leave the project or reach git's own folder, as
 * `../x`, `/etc/x`, `a//b`, `.git/hooks/post-checkout` and `.GIT/config`
 * would, and one that cannot be written everywhere, as `a:b`.
 *
 * @throws InputError that names the path
 */
export function requireSafePath(path: string): string {
  const isPlain =
    path.length <= LONGEST_PATH && !/[\u0000-\u001f\u007f\\:]/.test(path);
  if (isPlain && isInside(path)) return path;
  throw new InputError(
    `${quoted(path)} is no path inside a project: it must be relative, ` +
      `without "..", "." or ".git" as a part, with "/" between its parts, ` +
      `and without ":", "\\" and control characters`,
  );
}

/**
 * Refuses a path that is in no repository, so that whoever sent it lies. What
 * git takes passes, also where {@link requireSafePath} would not write it: a
 * file of a team may have a name that no golden path would give.
 *
 * @throws InputError that names the path
 */
export function requirePathOfGit(path: string): string {
  const isPlain = path.length <= LONGEST_PATH_READ && !path.includes('\0');
  if (isPlain && isInside(path)) return path;
  throw new InputError(
    `${quoted(path)} is no path inside a project, and git would not take it`,
  );
}

function isInside(path: string): boolean {
  return !path
    .split('/')
    .some(part => FORBIDDEN_PART.test(part.replace(UNSEEN, '')));
}

function quoted(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

/**
 * Writes a file below a folder, over what is there.
 *
 * @throws InputError for a path that is not inside, and for a link
 */
export async function writeProjectFile(
  folder: string,
  { path, content, mode }: ProjectFile,
): Promise<void> {
  requireNoLink(path, mode);
  const target = join(folder, requireSafePath(path));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  await chmod(target, mode === 'executable' ? 0o755 : 0o644);
}

/** @throws InputError that names the path of a symbolic link */
export function requireNoLink(path: string, mode: ProjectFile['mode']): void {
  if (mode !== 'link') return;
  throw new InputError(
    `${path} is a symbolic link, which a golden path cannot hold: put the file itself there`,
  );
}
