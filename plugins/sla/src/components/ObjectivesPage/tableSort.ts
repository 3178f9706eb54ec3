import { SortDescriptor } from '@backstage/ui';
import { ObjectiveSort } from '@stagecraft/backstage-plugin-sla-common';

/** Columns by which the server sorts, and the name of each order. */
const SORT_OF_COLUMN: Record<string, ObjectiveSort> = {
  state: 'attention',
  title: 'title',
  budget: 'budget',
  burn: 'burn',
  owner: 'owner',
};

/** The column and direction that an order stands for. */
export function descriptorOf(sort: ObjectiveSort): SortDescriptor {
  const descending = sort.startsWith('-');
  const order = descending ? sort.slice(1) : sort;
  const [column] = Object.entries(SORT_OF_COLUMN).find(
    ([, name]) => name === order,
  )!;
  return { column, direction: descending ? 'descending' : 'ascending' };
}

/** The order that a column and its direction stand for. */
export function sortOf({ column, direction }: SortDescriptor): ObjectiveSort {
  const order = SORT_OF_COLUMN[String(column)];
  return direction === 'descending' ? (`-${order}` as ObjectiveSort) : order;
}
