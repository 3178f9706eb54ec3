import { useMemo } from 'react';
import { Button, Flex, Table, Text } from '@backstage/ui';
import type { ProjectPage } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { FleetFilter, NO_FILTER, PAGE_SIZES } from '../../fleet';
import { projectColumns } from './projectColumns';
import styles from './FleetPage.module.css';

const NOTHING_CHOSEN: Partial<FleetFilter> = {
  ...NO_FILTER,
  template: undefined,
  ownerRef: undefined,
  state: undefined,
};

interface ProjectsTableProps {
  page: ProjectPage | undefined;
  loading: boolean;
  filter: FleetFilter;
  onChange: (change: Partial<FleetFilter>) => void;
}

/** One page of the projects that pass the filter. */
export function ProjectsTable(props: ProjectsTableProps) {
  const { page, loading } = props;
  const rows = useMemo(
    () => page?.items.map(item => ({ ...item, id: item.entityRef })),
    [page],
  );
  const columns = useMemo(() => projectColumns(new Date()), []);
  return (
    <div className={styles.tableArea}>
      <Table
        aria-label="Projects"
        columnConfig={columns}
        data={rows}
        isPending={loading && !page}
        isStale={loading && page !== undefined}
        pagination={paginationOf(props)}
        emptyState={<Nothing {...props} />}
      />
    </div>
  );
}

function paginationOf({ page, filter, onChange }: ProjectsTableProps) {
  const { pageSize } = filter;
  const totalCount = page?.totalItems ?? 0;
  const offset = (filter.page - 1) * pageSize;
  return {
    type: 'page' as const,
    pageSize,
    pageSizeOptions: PAGE_SIZES,
    offset,
    totalCount,
    hasPreviousPage: filter.page > 1,
    hasNextPage: offset + pageSize < totalCount,
    onPreviousPage: () => onChange({ page: filter.page - 1 }),
    onNextPage: () => onChange({ page: filter.page + 1 }),
    onPageSizeChange: (size: number) => onChange({ pageSize: size }),
  };
}

function Nothing({ page, filter, onChange }: ProjectsTableProps) {
  const beyond = (page?.totalItems ?? 0) > 0;
  return (
    <Flex align="center" gap="3">
      <Text>
        {beyond
          ? `There is no page ${filter.page}.`
          : 'No project passes these filters.'}
      </Text>
      <Button
        variant="secondary"
        onPress={() => onChange(beyond ? { page: 1 } : NOTHING_CHOSEN)}
      >
        {beyond ? 'Go to the first page' : 'Clear filters'}
      </Button>
    </Flex>
  );
}
