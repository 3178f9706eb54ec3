import { InputError } from '@backstage/errors';

const OWNER = /^[a-z0-9](?:[a-z0-9]|[-_.](?=[a-z0-9])){0,39}$/i;
const REPOSITORY = /^[a-z0-9_](?:[a-z0-9_.-]{0,98}[a-z0-9_-])?$/i;
const RESERVED_OWNERS = ['api', 'assets', 'healthz', 'user', 'org', 'admin'];
const RESERVED_ENDINGS = /\.(git|wiki|lock|rss|atom)$/i;
const MAX_PATH_LENGTH = 4096;

/**
 * Checks the name of an organisation and returns the form used on disk
 * (lower case, because names differ by more than case here as in Gitea).
 *
 * @throws InputError when the name is not one that this host accepts
 */
export function parseOwner(name: unknown): string {
  if (
    typeof name !== 'string' ||
    !OWNER.test(name) ||
    RESERVED_ENDINGS.test(name)
  ) {
    throw new InputError(
      'An organisation name has 1 to 40 letters, digits or single "-", "_", "." between them, and no reserved ending such as ".git"',
    );
  }
  const key = name.toLowerCase();
  if (RESERVED_OWNERS.includes(key)) {
    throw new InputError(`The organisation name '${key}' is reserved`);
  }
  return key;
}

/**
 * Checks the name of a repository and returns the form used on disk.
 *
 * @throws InputError when the name is not one that this host accepts
 */
export function parseRepositoryName(name: unknown): string {
  if (
    typeof name !== 'string' ||
    !REPOSITORY.test(name) ||
    RESERVED_ENDINGS.test(name) ||
    name.includes('..')
  ) {
    throw new InputError(
      'A repository name has 1 to 100 letters, digits, "-", "_" or ".", begins with a letter, digit or "_", and has no reserved ending such as ".git"',
    );
  }
  return name.toLowerCase();
}

/**
 * Checks a path inside a repository and returns its segments; the root is `[]`.
 * Paths only ever select git objects, never files of this machine, but what
 * cannot be an honest path is refused before git sees it.
 *
 * @throws InputError for traversal, absolute paths and control characters
 */
export function parseTreePath(path: string): string[] {
  if (path === '' || path === '/') {
    return [];
  }
  const segments = path.replace(/\/$/, '').split('/');
  // eslint-disable-next-line no-control-regex -- refusing them is the point
  const hasControl = /[\u0000-\u001f\u007f]/.test(path);
  if (
    hasControl ||
    path.length > MAX_PATH_LENGTH ||
    segments.some(segment => ['', '.', '..'].includes(segment))
  ) {
    throw new InputError(
      'A path inside a repository has no empty, "." or ".." part and no control characters',
    );
  }
  return segments;
}
