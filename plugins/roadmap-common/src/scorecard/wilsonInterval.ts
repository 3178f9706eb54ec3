import type { Interval } from './types';

/** The 0.975 quantile of the normal distribution: 95 % lie within it on both sides. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share at 95 %, without continuity correction.
 * Undefined where there is nothing to take a share of.
 */
export function wilsonInterval(
  count: number,
  total: number,
): Interval | undefined {
  if (total === 0) return undefined;
  const share = count / total;
  const z2 = Z * Z;
  const scale = 1 + z2 / total;
  const centre = (share + z2 / (2 * total)) / scale;
  const half =
    (Z / scale) *
    Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  // At 0 and at 1 a bound is exactly that; rounding must not carry it beyond.
  return {
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === total ? 1 : Math.min(1, centre + half),
  };
}
