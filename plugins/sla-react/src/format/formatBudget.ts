/** Largest share that is still printed as a number; beyond it only the size counts. */
const PRINTED_LIMIT = 1000;

/**
 * Remaining error budget in words: `62% left`, `spent`, `140% overspent`.
 *
 * Whole percent, cut off against the reader's hopes: what is left is never
 * rounded up, what is overspent never rounded down.
 *
 * @param remaining - share that is left; negative when overspent; `null` without data
 */
export function formatBudget(remaining: number | null): string {
  if (remaining === null) {
    return 'No data';
  }
  if (remaining === 0) {
    return 'All spent';
  }
  if (remaining > 0) {
    const percent = Math.floor(remaining * 100);
    return percent === 0 ? 'Under 1% left' : `${percent}% left`;
  }
  const over = Math.ceil(-remaining * 100);
  return over > PRINTED_LIMIT * 10
    ? 'Over 100 times overspent'
    : `${over.toLocaleString('en-GB')}% overspent`;
}
