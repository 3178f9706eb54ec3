import { parseItemKey } from '../rules';
import type { ItemLink } from './types';

/** Most links that one item may state. */
export const MOST_LINKS = 50;

/** What is wrong with one of the links of an item. */
export interface LinkProblem {
  /** Which one, from 0. */
  index: number;
  message: string;
}

/**
 * Everything that is wrong with the links of an item by themselves; whether the
 * other items are there is not asked.
 *
 * @param own - key of the item; undefined for one that is to be made
 */
export function findLinkProblems(
  links: ItemLink[],
  own?: string,
): LinkProblem[] {
  const seen = new Set<string>();
  return links.flatMap(({ key }, index) => {
    const message = refuseKey(key, { own, seen, index });
    seen.add(key);
    return message ? [{ index, message }] : [];
  });
}

function refuseKey(
  key: string,
  context: { own?: string; seen: Set<string>; index: number },
): string | undefined {
  if (parseItemKey(key) === undefined)
    return `must be the key of an item such as RM-12, got '${key}'`;
  if (key === context.own)
    return `must be another item; ${key} cannot be linked to itself`;
  if (context.seen.has(key)) return `'${key}' is linked already; link it once`;
  if (context.index >= MOST_LINKS)
    return `must be one of at most ${MOST_LINKS} links; leave the others out`;
  return undefined;
}
