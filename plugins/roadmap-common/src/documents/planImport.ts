import type { DocumentProblem } from '../documentPlans';
import { INITIATIVE } from '../kinds';
import { parseItemKey } from '../rules';
import type { KeptItem, NamedItem } from './KeptItem';
import { planItem, type ItemPlan } from './planItem';
import { findTangles, findTargets, type OutsideLinks } from './planLinks';
import type { ReadItem, ReadRoadmap } from './readRoadmap';

/** Most items that one document may change, so that it is done in time. */
export const MOST_DOCUMENT_CHANGES = 200;

/** What a document would do, and what keeps it from being done. */
export interface ImportPlan {
  items: ItemPlan[];
  problems: DocumentProblem[];
}

/** What there is of that which a document speaks of, by the ids that it uses. */
export interface Surroundings {
  /** The items that it would change. */
  items: ReadonlyMap<string, KeptItem>;
  /** The items that it links to; it may change them as well. */
  linked: ReadonlyMap<string, NamedItem>;
  /** What those are linked to. */
  outside: OutsideLinks;
}

/**
 * Works out what a document would change. Items that it does not name stay as
 * they are.
 *
 * @param today - `YYYY-MM-DD`
 */
export function planImport(
  document: ReadRoadmap,
  { items: current, linked, outside }: Surroundings,
  today: string,
): ImportPlan {
  const targets = findTargets(document, new Map([...linked, ...current]));
  const items = document.items.map(read =>
    planItem(read, current.get(read.item.id), { today, targets }),
  );
  return {
    items,
    problems: [
      ...document.problems,
      ...document.items.flatMap(read => findWrongIds(read, current)),
      ...findTwins(items),
      ...items.flatMap(({ problems }) => problems),
      ...findTangles(items, outside),
      ...findTooMany(items),
    ],
  };
}

function findWrongIds(
  read: ReadItem,
  current: ReadonlyMap<string, KeptItem>,
): DocumentProblem[] {
  const { id } = read.item;
  const kept = current.get(id);
  if (kept && kept.kind !== INITIATIVE) {
    const message = `must name an initiative, got ${id} of the kind '${kept.kind}'; items of other kinds are changed on their pages`;
    return [read.problem(['id'], message)];
  }
  if (parseItemKey(id) === undefined || kept) return [];
  return [
    read.problem(
      ['id'],
      `must be the key of an item that there is, got ${id}; give a new item an id that does not look like a key`,
    ),
  ];
}

/** Two ids may name one item: its key, and the id that a document gave it. */
function findTwins(items: ItemPlan[]): DocumentProblem[] {
  const firstIds = new Map<string, string>();
  return items.flatMap(({ read, current }) => {
    if (!current) return [];
    const first = firstIds.get(current.key);
    if (first === undefined) {
      firstIds.set(current.key, read.item.id);
      return [];
    }
    return [
      read.problem(['id'], `must name another item; ${first} is this one`),
    ];
  });
}

function findTooMany(items: ItemPlan[]): DocumentProblem[] {
  const changing = items.filter(
    ({ planned }) => planned.action !== 'unchanged',
  );
  if (changing.length <= MOST_DOCUMENT_CHANGES) return [];
  return [
    changing[MOST_DOCUMENT_CHANGES].read.problem(
      [],
      `must change at most ${MOST_DOCUMENT_CHANGES} items at a time, got ${changing.length}; split the document here`,
    ),
  ];
}
