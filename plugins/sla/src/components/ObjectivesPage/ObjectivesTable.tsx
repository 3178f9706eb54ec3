import { useMemo } from 'react';
import { Button, Flex, Table, Text } from '@backstage/ui';
import { LoadedPage } from '@stagecraft/backstage-plugin-sla-react';
import { objectiveColumns } from './objectiveColumns';
import { NO_FILTER, OverviewFilter, PAGE_SIZES } from './overviewQuery';
import { descriptorOf, sortOf } from './tableSort';
import styles from './ObjectivesPage.module.css';

const NOTHING_CHOSEN: Partial<OverviewFilter> = {
  ...NO_FILTER,
  state: undefined,
  ownerRef: undefined,
  agreement: undefined,
};

interface ObjectivesTableProps {
  loaded: LoadedPage;
  filter: OverviewFilter;
  onChange: (change: Partial<OverviewFilter>) => void;
}

/** One page of the objectives that pass the filter. */
export function ObjectivesTable(props: ObjectivesTableProps) {
  const { loaded, filter, onChange } = props;
  const { value, loading, stale } = loaded;
  const rows = useMemo(
    () => value?.items.map(item => ({ ...item, id: item.objective })),
    [value],
  );
  const columns = useMemo(() => objectiveColumns(new Date()), []);
  return (
    <div className={styles.tableArea}>
      <Table
        columnConfig={columns}
        data={rows}
        isPending={loading}
        isStale={stale}
        sort={{
          descriptor: descriptorOf(filter.sort),
          onSortChange: next => onChange({ sort: sortOf(next) }),
        }}
        pagination={paginationOf(props)}
        emptyState={
          value && value.totalItems > 0 ? (
            <Nothing
              words={`There is no page ${filter.page}.`}
              action="Go to the first page"
              onPress={() => onChange({ page: 1 })}
            />
          ) : (
            <Nothing
              words="No objective passes these filters."
              action="Clear filters"
              onPress={() => onChange(NOTHING_CHOSEN)}
            />
          )
        }
      />
    </div>
  );
}

function paginationOf({ loaded, filter, onChange }: ObjectivesTableProps) {
  const { page, pageSize } = filter;
  const totalCount = loaded.value?.totalItems ?? 0;
  const offset = (page - 1) * pageSize;
  return {
    type: 'page' as const,
    pageSize,
    pageSizeOptions: PAGE_SIZES,
    offset,
    totalCount,
    hasPreviousPage: page > 1,
    hasNextPage: offset + pageSize < totalCount,
    onPreviousPage: () => onChange({ page: page - 1 }),
    onNextPage: () => onChange({ page: page + 1 }),
    onPageSizeChange: (size: number) => onChange({ pageSize: size }),
  };
}

function Nothing(props: {
  words: string;
  action: string;
  onPress: () => void;
}) {
  return (
    <Flex align="center" gap="3">
      <Text>{props.words}</Text>
      <Button variant="secondary" onPress={props.onPress}>
        {props.action}
      </Button>
    </Flex>
  );
}
