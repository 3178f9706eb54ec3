import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  judgeOwner,
  mayOwn,
  type OwnerAccess,
  type OwnerVerdict,
  teamTitleOf,
} from '@stagecraft/backstage-plugin-golden-paths-common';

/** One team to choose; its id is its ref. */
export interface TeamOption {
  id: string;
  label: string;
}

/** The teams that may be chosen, in the order of their titles. */
export function teamOptions(
  teams: readonly Entity[],
  access: OwnerAccess,
): TeamOption[] {
  return teams
    .filter(team => mayOwn(team, access))
    .map(team => ({ id: stringifyEntityRef(team), label: teamTitleOf(team) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-US'));
}

/** The ref of the only team that somebody belongs to; undefined for none or several. */
export function onlyTeamOf(
  teams: readonly Entity[],
  { ownedRefs }: OwnerAccess,
): string | undefined {
  const refs = teams.map(team => stringifyEntityRef(team));
  const own = refs.filter(ref => ownedRefs.includes(ref));
  return own.length === 1 ? own[0] : undefined;
}

/** The team that a text names in full, by title, name or ref. */
export function teamCalled(
  text: string,
  teams: readonly Entity[],
): Entity | undefined {
  const typed = lower(text);
  return teams.find(team => namesOf(team).includes(typed));
}

/**
 * What is to be said of an owner while it is typed; undefined for nothing
 * yet, since the text is on the way to a team that may be chosen.
 */
export function judgeTyped(
  text: string,
  teams: readonly Entity[],
  access: OwnerAccess,
): OwnerVerdict | undefined {
  const typed = lower(text);
  if (!typed) return undefined;
  const meant = teamCalled(text, teams);
  if (meant) return judgeOwner(text, meant, access);
  const near = teams.filter(team =>
    namesOf(team).some(name => name.includes(typed)),
  );
  if (near.some(team => mayOwn(team, access))) return undefined;
  return judgeOwner(text.trim(), near[0], access);
}

function lower(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}

function namesOf(team: Entity): string[] {
  const names = [
    teamTitleOf(team),
    team.metadata.name,
    stringifyEntityRef(team),
  ];
  return names.map(lower);
}
