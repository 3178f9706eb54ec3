import { DateTime } from 'luxon';
import type { RoadmapItem } from '../api';

/** Days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  return DateTime.fromISO(to, { zone: 'utc' }).diff(start, 'days').days;
}

/** Days by which the latest promise is later than the first; undefined unless it was promised again. */
export function slipDays(
  item: Pick<RoadmapItem, 'commitment' | 'firstCommitment'>,
): number | undefined {
  const { commitment, firstCommitment } = item;
  if (
    !commitment ||
    !firstCommitment ||
    commitment.revision === firstCommitment.revision
  ) {
    return undefined;
  }
  return daysBetween(firstCommitment.dueOn, commitment.dueOn);
}
