import { InputError } from '@backstage/errors';
import type { WindowBounds } from './windowBounds';
import type { WindowFigures } from './windowFigures';
import { judgeWindow } from './judgeWindow';
import { scaleOf, weigh, type JudgedBy, type WeighedFigures } from './weigh';

/**
 * Minutes until the budget is spent at a burn rate: remaining share × window ÷
 * burn rate. 0 when it is spent already, `null` without data or when nothing
 * burns, because then there is no such moment.
 *
 * @param remainingShare - of the budget of the whole window; 1 is untouched
 * @param windowMinutes - length of the whole window
 */
export function timeLeftMinutes(
  remainingShare: number | null,
  windowMinutes: number,
  burn: number | null,
): number | null {
  if (remainingShare === null || burn === null) {
    return null;
  }
  if (remainingShare <= 0) {
    return 0;
  }
  return burn > 0 ? (remainingShare * windowMinutes) / burn : null;
}

/**
 * Share of the budget that is left at an instant if it is spent evenly: 1 at the
 * window's start, 0 at its end.
 *
 * @throws InputError if `at` is no date
 */
export function expectedRemaining(
  { from, to }: Pick<WindowBounds, 'from' | 'to'>,
  at: Date,
): number {
  const time = at.getTime();
  if (!Number.isFinite(time)) {
    throw new InputError('at must be a valid date');
  }
  const left = (to.getTime() - time) / (to.getTime() - from.getTime());
  return Math.min(1, Math.max(0, left));
}

/** Figures of a part of a window. */
export interface BurnDownBucket {
  from: Date;
  to: Date;
  figures: WeighedFigures & Pick<WindowFigures, 'coveredMinutes'>;
}

/** The budget at the end of a bucket. */
export interface BurnDownPoint {
  /** End of the bucket, RFC 3339. */
  at: string;
  /** Events of the bucket. */
  good: number;
  total: number;
  /** Share of the window's budget that is left; `null` before anything counted. */
  remaining: number | null;
  /** Share that would be left if the budget were spent evenly. */
  expected: number;
  /** Whether the bucket holds a sample. */
  measured: boolean;
}

/**
 * How the budget of a window ran out, bucket by bucket. The last point equals
 * the window's remaining budget when the buckets hold all of the window.
 *
 * @param figures - of the whole window, which decides the budget
 * @param buckets - oldest first, disjoint
 * @throws InputError as `judgeWindow` does
 */
export function burnDown(
  by: JudgedBy,
  figures: WindowFigures,
  { bounds, buckets }: { bounds: WindowBounds; buckets: BurnDownBucket[] },
): BurnDownPoint[] {
  const { budget } = judgeWindow(by, figures);
  const scale = Number(scaleOf(by, figures));
  let bad = 0n;
  let counted = 0n;
  return buckets.map(({ to, figures: part }) => {
    const { good, total } = weigh(by, part, figures);
    bad += total - good;
    counted += total;
    const spent = Number(bad) / scale;
    return {
      at: to.toISOString(),
      good: part.counts.good,
      total: part.counts.total,
      remaining: budget && counted > 0n ? 1 - spent / budget.allowed : null,
      expected: expectedRemaining(bounds, to),
      measured: part.coveredMinutes > 0,
    };
  });
}
