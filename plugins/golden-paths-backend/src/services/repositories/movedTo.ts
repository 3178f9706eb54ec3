import type { RepositoryPages } from '@stagecraft/backstage-plugin-golden-paths-node';

/**
 * Page of a repository that its git host found at another address than the one
 * it was sought at, as after a rename, and otherwise null. Git hosts do not
 * mind the case of names.
 */
export function movedTo(
  sought: string | null,
  { url }: Pick<RepositoryPages, 'url'>,
): string | null {
  return sought?.toLowerCase() === url.toLowerCase() ? null : url;
}
