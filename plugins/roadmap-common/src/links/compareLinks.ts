import type { ItemLink } from './types';

const isSame = (a: ItemLink, b: ItemLink) =>
  a.key === b.key && a.type === b.type;

const without = (links: ItemLink[], others: ItemLink[]) =>
  links.filter(link => !others.some(other => isSame(link, other)));

/** What becomes of the links of an item. */
export interface LinkChange {
  added: ItemLink[];
  removed: ItemLink[];
}

/** What an edit does to the links of an item; the order in which they are given says nothing. */
export function compareLinks(
  before: ItemLink[],
  after: ItemLink[],
): LinkChange {
  return { added: without(after, before), removed: without(before, after) };
}
