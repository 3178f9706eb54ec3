import type { SortDescriptor } from '@backstage/ui';
import type { ItemSort } from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapView } from '../../view';

/** Orders that begin with the greatest where nobody says otherwise. */
const DESCENDING: ItemSort[] = [
  'votes',
  'newest',
  'updated',
  'delivered',
  'confidence',
  'slip',
];

/** The column, whose id is the order's name, and the direction of a view. */
export function descriptorOf({
  sort,
  order,
}: Pick<RoadmapView, 'sort' | 'order'>): SortDescriptor {
  const descending = order ? order === 'desc' : DESCENDING.includes(sort);
  return {
    column: sort,
    direction: descending ? 'descending' : 'ascending',
  };
}

/** The order of a column that was pressed: as usual at first, then the other way. */
export function sortOf(
  { column, direction }: SortDescriptor,
  current: Pick<RoadmapView, 'sort'>,
): Pick<RoadmapView, 'sort' | 'order'> {
  const sort = column as ItemSort;
  if (sort !== current.sort) return { sort, order: undefined };
  return { sort, order: direction === 'descending' ? 'desc' : 'asc' };
}
