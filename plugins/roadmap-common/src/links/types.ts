import type { ItemState } from '../api';

/**
 * How one item stands to another: it cannot be done before the other is, or the
 * two have to do with each other.
 */
export type LinkType = 'depends-on' | 'relates-to';

/** All link types, in the order in which forms offer them. */
export const linkTypes = [
  'depends-on',
  'relates-to',
] as const satisfies readonly LinkType[];

/** A link of an item to another one. It belongs to the item that states it. */
export interface ItemLink {
  type: LinkType;
  /** Of the other item, such as `RM-3`. */
  key: string;
}

/** What one wants to know of an item at the other end of a link. */
export interface LinkedItem {
  key: string;
  title: string;
  state: ItemState;
  ownerRef: string;
  /** Calendar date of its latest promise. */
  dueOn?: string;
}

/** The items that an item is linked to, from either side; each list by key. */
export interface LinkedItems {
  dependsOn: LinkedItem[];
  neededBy: LinkedItem[];
  /** Whichever of the two states it. */
  relatesTo: LinkedItem[];
}
