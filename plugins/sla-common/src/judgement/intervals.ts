/** Half-open `[from, to)` in milliseconds since 1970. */
export interface Interval {
  from: number;
  to: number;
}

/** The part of each interval that lies in `bounds`, in order and without overlap. */
export function unionWithin(list: Interval[], bounds: Interval): Interval[] {
  const union: Interval[] = [];
  const inside = list
    .map(({ from, to }) => ({
      from: Math.max(from, bounds.from),
      to: Math.min(to, bounds.to),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of inside) {
    const last = union.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      union.push({ from, to });
    }
  }
  return union;
}

/** What is left of `interval` without `holes`, which are in order and disjoint. */
export function without(interval: Interval, holes: Interval[]): Interval[] {
  const left: Interval[] = [];
  let { from } = interval;
  for (const hole of holes) {
    if (hole.to <= from) continue;
    if (hole.from >= interval.to) break;
    if (hole.from > from) left.push({ from, to: hole.from });
    from = hole.to;
  }
  if (from < interval.to) left.push({ from, to: interval.to });
  return left;
}

/** Length of disjoint intervals in milliseconds. */
export function lengthOf(list: Interval[]): number {
  return list.reduce((sum, { from, to }) => sum + to - from, 0);
}
