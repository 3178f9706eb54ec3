import type { Slip, SlipSummary } from './types';

/**
 * The slip that a share of all items does not exceed, by nearest rank, so that
 * it is the slip of an item that can be looked at. Items that are not delivered
 * yet count with the days so far; where such an item stands at or below the
 * rank, its end may still move the figure up, and the figure says "at least".
 */
export function slipQuantile(slips: Slip[], share: number): Slip | undefined {
  if (slips.length === 0) return undefined;
  const sorted = [...slips].sort((a, b) => a.days - b.days);
  const { days } = sorted[Math.ceil(sorted.length * share) - 1];
  const atLeast = slips.some(slip => slip.atLeast && slip.days <= days);
  return { days, atLeast };
}

/** Median and 85th percentile of some slips. */
export function summariseSlips(slips: Slip[]): SlipSummary {
  const p50 = slipQuantile(slips, 0.5);
  const p85 = slipQuantile(slips, 0.85);
  return {
    count: slips.length,
    open: slips.filter(({ atLeast }) => atLeast).length,
    ...(p50 && { p50 }),
    ...(p85 && { p85 }),
  };
}
