import type { ItemState } from '../api';
import { deliveredStates } from '../rules';

/** What is asked of two items to compare their promises. */
export interface PromisedItem {
  state: ItemState;
  /** Calendar date of the latest promise. */
  dueOn?: string;
}

/** Delivered or withdrawn: no date is waited for any more. */
const isOver = ({ state }: PromisedItem) =>
  state === 'withdrawn' || deliveredStates.includes(state);

/** True when something that an item depends on is promised for a later day than the item itself. */
export function isTooLate(
  dependency: PromisedItem,
  item: PromisedItem,
): boolean {
  if (isOver(dependency) || isOver(item)) return false;
  return (
    dependency.dueOn !== undefined &&
    item.dueOn !== undefined &&
    dependency.dueOn > item.dueOn
  );
}
