import type { ItemState, Lane } from '../api';
import { quartersFrom } from './quarters';

/** The dates that divide the lanes: due before `nextStart` is now, before `laterStart` is next. */
export interface LaneBounds {
  nextStart: string;
  laterStart: string;
}

/** States that count as delivered, whatever their dates say. */
export const deliveredStates: readonly ItemState[] = ['shipped', 'validated'];

/** Computes the bounds that hold at `now`. */
export function laneBounds(now: Date): LaneBounds {
  const [current, next] = quartersFrom(now, 2);
  return { nextStart: current.end, laterStart: next.end };
}

/**
 * The lane of an item. An overdue promise stays in `now`, because it is what
 * its owner has to answer for first; without a promise there is only `later`.
 */
export function laneOf(
  item: { state: ItemState; dueOn?: string },
  bounds: LaneBounds,
): Lane {
  if (deliveredStates.includes(item.state)) return 'delivered';
  if (!item.dueOn || item.dueOn >= bounds.laterStart) return 'later';
  return item.dueOn < bounds.nextStart ? 'now' : 'next';
}
