import { Table, type TablePaginationType } from '@backstage/ui';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  useItems,
} from '@stagecraft/backstage-plugin-roadmap-react';
import type { ChangeView, RoadmapView } from '../../view';
import { itemColumns } from './itemColumns';
import { descriptorOf, sortOf } from './tableSort';
import styles from './ListView.module.css';

const PAGE_SIZE = 50;

function paginationOf(
  page: number,
  totalCount: number,
  onChange: ChangeView,
): TablePaginationType {
  const offset = (page - 1) * PAGE_SIZE;
  return {
    type: 'page',
    pageSize: PAGE_SIZE,
    pageSizeOptions: [PAGE_SIZE],
    offset,
    totalCount,
    hasPreviousPage: page > 1,
    hasNextPage: offset + PAGE_SIZE < totalCount,
    onPreviousPage: () => onChange({ page: page - 1 }),
    onNextPage: () => onChange({ page: page + 1 }),
    onPageSizeChange: () => {},
  };
}

/** All items as a table, a page at a time, sorted where the items are kept. */
export function ListView(props: {
  query: ItemQuery;
  view: RoadmapView;
  onChange: ChangeView;
}) {
  const { query, view, onChange } = props;
  const { sort, order, page } = view;
  const offset = (page - 1) * PAGE_SIZE;
  const { value, error, reload } = useItems({
    ...query,
    sort,
    ...(order && { order }),
    limit: PAGE_SIZE,
    ...(offset > 0 && { offset }),
  });
  if (error) {
    return <LoadFailed what="the list" error={error} retry={reload} />;
  }
  return (
    <div className={styles.list}>
      <Table
        columnConfig={itemColumns}
        data={value?.items}
        isPending={!value}
        sort={{
          descriptor: descriptorOf(view),
          onSortChange: next => onChange(sortOf(next, view)),
        }}
        pagination={paginationOf(page, value?.totalItems ?? 0, onChange)}
        emptyState={`There is no page ${page}.`}
      />
    </div>
  );
}
