import { ppmToPercentText } from '../definitions';

const PPM_PER_PERCENT = 10_000;
const PPM_DECIMALS = 4;
const USUAL_DECIMALS = 2;

/**
 * Percent of a share in parts per million, exact: `999990` is `99.999%`.
 *
 * @param ppm - whole parts per million
 */
export function formatPpm(ppm: number): string {
  return `${ppmToPercentText(ppm)}%`;
}

/**
 * Percent of an attainment beside its target, cut off (never rounded up) after
 * two decimals, or after as many as the target has. So 99.9949 never reads as
 * 99.995, and a missed target never looks met.
 *
 * @param attainmentPpm - whole parts per million, `null` without data
 * @param targetPpm - whole parts per million
 */
export function formatAttainment(
  attainmentPpm: number | null,
  targetPpm: number,
): string {
  if (attainmentPpm === null) {
    return 'No data';
  }
  const decimals = Math.max(USUAL_DECIMALS, decimalsOf(targetPpm));
  const step = 10 ** (PPM_DECIMALS - decimals);
  return formatPpm(Math.floor(attainmentPpm / step) * step);
}

function decimalsOf(ppm: number): number {
  const fraction = String(ppm % PPM_PER_PERCENT).padStart(PPM_DECIMALS, '0');
  return fraction.replace(/0+$/, '').length;
}
