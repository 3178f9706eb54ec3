import {
  canPromise,
  ourKinds,
  parseQuarter,
  quarterOf,
  quartersFrom,
  type Lane,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Where an item can be put down. */
export type MoveTarget = { lane: Lane } | { period: string };

/** What putting an item down somewhere means. */
export type Move =
  /** A promise for the quarter, such as `2026-Q4`. */
  { promise: string } | { ship: true };

type Moved = Pick<RoadmapItem, 'kind' | 'state' | 'lane' | 'commitment'>;

const kindOf = ({ kind }: Moved) => ourKinds.find(each => each.kind === kind);

const QUARTERS_AHEAD = { now: 0, next: 1, later: 2 };

function moveToLane(item: Moved, lane: Lane, now: Date): Move | undefined {
  if (lane === item.lane) return undefined;
  if (lane === 'delivered') {
    return kindOf(item)?.states[item.state]?.next.includes('shipped')
      ? { ship: true }
      : undefined;
  }
  const ahead = QUARTERS_AHEAD[lane];
  return { promise: quartersFrom(now, ahead + 1)[ahead].period };
}

function moveToQuarter(
  item: Moved,
  period: string,
  now: Date,
): Move | undefined {
  const quarter = parseQuarter(period);
  const over = !quarter || quarter.end <= now.toISOString().slice(0, 10);
  const there =
    item.commitment && quarterOf(item.commitment.dueOn)?.period === period;
  return over || there ? undefined : { promise: period };
}

/**
 * What it means to put an item down: only what it is promised for and its
 * delivery are moved, so that nobody puts an item anywhere without a word.
 * Undefined where it cannot be put.
 */
export function planMove(
  item: Moved,
  target: MoveTarget,
  now: Date,
): Move | undefined {
  const move =
    'lane' in target
      ? moveToLane(item, target.lane, now)
      : moveToQuarter(item, target.period, now);
  return move && 'promise' in move && !isMovable(item) ? undefined : move;
}

/** Whether an item can be picked up at all. */
export function isMovable(item: Moved): boolean {
  const kind = kindOf(item);
  return kind !== undefined && canPromise(kind, item.state);
}
