const SHOWN_WHOLE_FROM = 100;
const DECIMALS = 2;
const THRESHOLD_DECIMALS = 4;

/**
 * Threshold of a burn rate, to the digit that rules are published with:
 * `13.44×`, `0.9333×`.
 */
export function formatThreshold(threshold: number): string {
  return `${Number(threshold.toFixed(THRESHOLD_DECIMALS)).toLocaleString(
    'en-GB',
    { maximumFractionDigits: THRESHOLD_DECIMALS },
  )}×`;
}

/**
 * Burn rate with its sign of multiplication: `13.44×`, `0.9×`, `0×`; `No data`
 * where nothing was measured. At 1× the error budget lasts exactly the window.
 *
 * What burns is never shown as nothing: less than a hundredth is `under 0.01×`.
 *
 * @param rate - error rate ÷ (1 − target), zero or more; `null` without data
 */
export function formatBurn(rate: number | null): string {
  if (rate === null) {
    return 'No data';
  }
  if (rate > 0 && rate < 0.01) {
    return 'under 0.01×';
  }
  const decimals = rate >= SHOWN_WHOLE_FROM ? 0 : DECIMALS;
  return `${Number(rate.toFixed(decimals)).toLocaleString('en-GB')}×`;
}
