/** Paths of files, each with the hash of what it holds. */
export type FileHashes = Readonly<Record<string, string>>;

/**
 * How a file stands between its team and its template:
 * - `team`: only the team changed or deleted it since it was generated;
 * - `template`: only the template changed, added or removed it since;
 * - `both`: both did, and differently, so that somebody must decide;
 * - `same`: both did, and came to the same, so that nothing is left to do.
 */
export type ChangedBy = 'team' | 'template' | 'both' | 'same';

/** A file that is no longer as it was generated, or would not be again. */
export interface ChangedFile {
  path: string;
  changedBy: ChangedBy;
}

/**
 * Compares three states of a project's managed files: as generated, as they
 * are in the repository, and as the template would render them today with the
 * same answers. Files that nobody changed are left out; files that only the
 * team has are none of the template's business, unless the template now
 * renders one of the same path.
 *
 * This is the first half of a three-way merge, as `git merge-tree` defines it.
 */
export function judgeFiles(
  generated: FileHashes,
  current: FileHashes,
  rendered: FileHashes,
): ChangedFile[] {
  const paths = new Set([...Object.keys(generated), ...Object.keys(rendered)]);
  return [...paths].sort().flatMap(path => {
    const changedBy = judgeFile(
      hashAt(generated, path),
      hashAt(current, path),
      hashAt(rendered, path),
    );
    return changedBy ? [{ path, changedBy }] : [];
  });
}

type Hash = string | undefined;

function judgeFile(
  generated: Hash,
  current: Hash,
  rendered: Hash,
): ChangedBy | undefined {
  const byTeam = current !== generated;
  const byTemplate = rendered !== generated;
  if (byTeam && byTemplate) {
    return current === rendered ? 'same' : 'both';
  }
  if (byTeam) return 'team';
  return byTemplate ? 'template' : undefined;
}

// A path may be the name of something that every object inherits.
function hashAt(hashes: FileHashes, path: string): Hash {
  return Object.hasOwn(hashes, path) ? hashes[path] : undefined;
}
