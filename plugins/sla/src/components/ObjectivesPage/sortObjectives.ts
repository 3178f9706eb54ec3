import { SortDescriptor } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { byUrgency } from './filterObjectives';

type Compare = (a: ObjectiveSummary, b: ObjectiveSummary) => number;

/** What is absent sorts before everything that was measured. */
const ABSENT = -Infinity;

const COMPARE: Record<string, Compare> = {
  state: byUrgency,
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
  attainment: byNumber(o => o.attainmentPpm ?? ABSENT),
  budget: byNumber(o => o.remainingBudget ?? ABSENT),
  coverage: byNumber(o => o.coverage),
  owner: (a, b) => (a.ownerRef ?? '').localeCompare(b.ownerRef ?? '', 'en'),
  lastSample: byNumber(o => (o.lastSampleAt ? Date.parse(o.lastSampleAt) : 0)),
};

/** Sorts rows by a column; the order they had decides between equals. */
export function sortObjectives<T extends ObjectiveSummary>(
  rows: T[],
  { column, direction }: Pick<SortDescriptor, 'column' | 'direction'>,
): T[] {
  const compare = COMPARE[String(column)];
  if (!compare) {
    return rows;
  }
  const sign = direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

function byNumber(value: (objective: ObjectiveSummary) => number): Compare {
  return (a, b) => {
    const [left, right] = [value(a), value(b)];
    return left === right
      ? 0
      : Math.sign(left - right) || (left < right ? -1 : 1);
  };
}
