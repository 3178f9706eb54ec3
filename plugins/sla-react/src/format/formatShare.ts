/**
 * Whole percent of a share from 0 to 1, so that 0% means none and 100% all:
 * anything between shows as "under 1%" to "99%".
 */
export function formatShare(share: number): string {
  if (share <= 0) {
    return '0%';
  }
  if (share >= 1) {
    return '100%';
  }
  const percent = Math.floor(share * 100);
  return percent === 0 ? 'under 1%' : `${percent}%`;
}
