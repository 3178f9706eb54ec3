import { InputError } from '@backstage/errors';
import {
  PORTAL_SOURCE,
  findDraftProblems,
  findLinkProblems,
  type CommitmentDraft,
  type ItemLink,
  type LinkedEntity,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem, ImportedSet } from '../database/ImportedItem';
import { findImportedLinkProblems } from './findImportedLinkProblems';
import { findKindProblemsOfImport } from './kinds/findKindProblemsOfImport';
import type { Kinds } from './kinds/Kinds';
import {
  findPlanProblems,
  findUnknownObjectives,
} from './objectives/findPlanProblems';

function throwIfAny(problems: string[]) {
  if (problems.length > 0)
    throw new InputError(problems.slice(0, 20).join('; '));
}

/** The entity refs that are linked more than once, each under its path. */
function findRepeatedLinks(entities: LinkedEntity[], path: string): string[] {
  const seen = new Set<string>();
  return entities.flatMap(({ entityRef }, index) => {
    if (seen.has(entityRef)) {
      return [
        `${path}/${index}/entityRef: '${entityRef}' is linked already; link it once`,
      ];
    }
    seen.add(entityRef);
    return [];
  });
}

/** Refuses links that are given twice. */
export function refuseRepeatedLinks(entities: LinkedEntity[]): void {
  throwIfAny(findRepeatedLinks(entities, '/body/entities'));
}

/** Refuses links to other items that cannot be, whatever other items there are; `own` is the key of the item. */
export function refuseBadLinks(links: ItemLink[], own?: string): void {
  throwIfAny(
    findLinkProblems(links, own).map(
      ({ index, message }) => `/body/links/${index}/key: ${message}`,
    ),
  );
}

function findCommitmentProblems(
  draft: CommitmentDraft,
  context: { revision: number; today?: string },
  path: string,
): string[] {
  return findDraftProblems(draft, context).map(
    ({ field, message }) => `${path}/${field}: ${message}`,
  );
}

/** Refuses a promise that cannot be made; `path` is where it stands in the request. */
export function refuseBadCommitment(
  draft: CommitmentDraft,
  context: { revision: number; today: string },
  path: string,
): void {
  throwIfAny(findCommitmentProblems(draft, context, path));
}

/** The instant of a view of the past; refuses one that has not come yet. */
export function pastInstant(asOf: string, now: Date): Date {
  const instant = new Date(asOf);
  if (instant <= now) return instant;
  throw new InputError(
    `/query/asOf: must not lie in the future; it is ${now.toISOString()}`,
  );
}

/** The instants of an imported item that have not come yet, each by its path. */
function findFutureInstants(
  item: ImportedItem,
  now: Date,
  path: string,
): string[] {
  const instants: [string, string][] = [
    ['createdAt', item.createdAt],
    ...item.commitments.map((made, i): [string, string] => [
      `commitments/${i}/promisedAt`,
      made.promisedAt,
    ]),
    ...item.events.map((event, i): [string, string] => [
      `events/${i}/at`,
      event.at,
    ]),
    ...item.votes.map((vote, i): [string, string] => [
      `votes/${i}/at`,
      vote.at,
    ]),
  ];
  return instants
    .filter(([, instant]) => Date.parse(instant) > now.getTime())
    .map(([field]) => `${path}/${field}: must not lie in the future`);
}

/** Refuses a whole import for anything that one of its items could not have. */
export function refuseBadImport(
  set: ImportedSet,
  now: Date,
  kinds: Pick<Kinds, 'find'>,
): void {
  const { source, items } = set;
  if (source === PORTAL_SOURCE) {
    throw new InputError(
      `/body/source: '${PORTAL_SOURCE}' is kept for items made here; name the origin`,
    );
  }
  throwIfAny([
    ...findPlanProblems(set, now),
    ...findUnknownObjectives(set, items),
    ...findImportedLinkProblems(items),
    ...items.flatMap((item, i) => {
      const path = `/body/items/${i}`;
      return [
        ...findKindProblemsOfImport(item, kinds, path),
        ...findRepeatedLinks(item.entities, `${path}/entities`),
        ...item.commitments.flatMap((made, j) =>
          findCommitmentProblems(
            made,
            { revision: j + 1 },
            `${path}/commitments/${j}`,
          ),
        ),
        ...findFutureInstants(item, now, path),
      ];
    }),
  ]);
}
