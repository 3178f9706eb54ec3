import type {
  ProjectState,
  ProjectSummary,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';

/** States in the words of the page. */
export const STATE_WORDS: Record<ProjectState, string> = {
  current: 'Up to date',
  behind: 'Behind',
  unknown: 'Unknown',
};

/** What each state means, in a sentence. */
export const STATE_MEANINGS: Record<ProjectState, string> = {
  current: 'No release since has changed what it was generated from',
  behind: 'A later release changed what it was generated from',
  unknown: 'It could not be compared; the problem says why',
};

/** A number with its noun: `1 release`, `2 releases`, `0 files`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** `Up to date`, `2 releases behind`, `Not compared yet`; what was found before it could not be read any more: `Was up to date`. */
export function describeState(project: ProjectSummary): string {
  const { state, behind, isOutdated, problem } = project;
  if (state === 'behind') {
    const distance = `${count(behind ?? 0, 'release')} behind`;
    return isOutdated ? `Was ${distance}` : distance;
  }
  if (state === 'current') return isOutdated ? 'Was up to date' : 'Up to date';
  return problem === null ? 'Not compared yet' : 'Could not be compared';
}

/** What a project's problem means for what is shown of it, in a few words. */
export function describeTrouble(project: ProjectSummary): string {
  if (project.state === 'unknown') return 'It could not be compared';
  return project.isOutdated
    ? 'Its repository could not be read'
    : 'Not everything can be told';
}

/** What to do about a repository that is at another address than is said. */
export function describeMove(movedTo: string, remedy: string): string {
  return `It is at ${movedTo} now. The old address works only until the git host gives it to another repository: ${remedy}.`;
}

/** From which release to which: `v1.9.0 → v1.10.0`, or the one that is used. */
export function describeVersions(project: ProjectSummary): string {
  const { tag, newestTag } = project;
  const used = tag ?? 'no release';
  return newestTag && newestTag !== tag ? `${used} → ${newestTag}` : used;
}
