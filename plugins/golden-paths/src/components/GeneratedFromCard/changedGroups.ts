import type { ProjectDetails } from '@stagecraft/backstage-plugin-golden-paths-common/client';

type ChangedFile = ProjectDetails['files'][number];

/** Files that were changed by the same. */
export interface ChangedGroup {
  changedBy: ChangedFile['changedBy'];
  title: string;
  /** What it means for an update. */
  meaning: string;
  paths: string[];
}

const GROUPS: Omit<ChangedGroup, 'paths'>[] = [
  {
    changedBy: 'both',
    title: 'Changed by both',
    meaning: 'An update needs a decision here.',
  },
  {
    changedBy: 'template',
    title: 'Changed by later releases',
    meaning: 'An update can take these as they are.',
  },
  {
    changedBy: 'team',
    title: 'Changed by the team',
    meaning: 'An update leaves these alone.',
  },
  {
    changedBy: 'same',
    title: 'Changed alike by both',
    meaning: 'Nothing is left to do.',
  },
];

/** Files by who changed them, those that need a decision first; no empty group. */
export function changedGroups(files: readonly ChangedFile[]): ChangedGroup[] {
  return GROUPS.map(group => ({
    ...group,
    paths: files
      .filter(file => file.changedBy === group.changedBy)
      .map(file => file.path)
      .sort(),
  })).filter(group => group.paths.length > 0);
}
