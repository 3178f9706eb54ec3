/** A whole number with thousands apart: `40,320`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
