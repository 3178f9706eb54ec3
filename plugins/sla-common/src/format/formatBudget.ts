/** Overspent percent beyond which a multiple of the budget is easier to read. */
const PERCENT_LIMIT = 1000;

/**
 * Remaining error budget in words: `62% left`, `All spent`, `140% overspent`,
 * `90× budget spent`.
 *
 * Whole figures, cut off against the reader's hopes: what is left is never
 * rounded up, what is overspent never rounded down.
 *
 * @param remaining - share that is left; negative when overspent; `null` without data
 * @param options - `inPercent` keeps percent, however many, where figures are checked
 */
export function formatBudget(
  remaining: number | null,
  options: { inPercent?: boolean } = {},
): string {
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
  if (over <= PERCENT_LIMIT || options.inPercent) {
    return `${over.toLocaleString('en-GB')}% overspent`;
  }
  // Six places are more than a share carries; the rest is noise of the division.
  const times = Math.ceil(Number((1 - remaining).toFixed(6)));
  return `${times.toLocaleString('en-GB')}× budget spent`;
}
