import semver from 'semver';

/** A tag of a repository, and the commit that it points at. */
export interface Tag {
  name: string;
  commit: string;
}

/**
 * Compares two tags as semantic versions (semver.org, 2.0.0, §11), with or
 * without a leading `v`: negative when `a` is older.
 *
 * @throws TypeError for a tag that is no semantic version; see {@link releases}
 */
export function compareVersions(a: string, b: string): number {
  return semver.compare(a, b);
}

/** Those of the tags that are semantic versions, oldest first; no pre-releases. */
export function releases(tags: readonly Tag[]): Tag[] {
  return tags
    .filter(tag => {
      const version = semver.parse(tag.name);
      return version !== null && version.prerelease.length === 0;
    })
    .sort((a, b) => semver.compareBuild(a.name, b.name));
}

/** The newest release, or undefined where nothing was released. */
export function newestRelease(tags: readonly Tag[]): Tag | undefined {
  return releases(tags).at(-1);
}

/** The releases that came after `used`; all of them when it is none itself. */
export function releasesAfter(
  tags: readonly Tag[],
  used: string | null,
): Tag[] {
  const known = used !== null && semver.valid(used) ? used : undefined;
  return releases(tags).filter(
    tag => known === undefined || semver.gt(tag.name, known),
  );
}
