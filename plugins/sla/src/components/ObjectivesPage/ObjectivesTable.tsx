import { useMemo } from 'react';
import { Button, Flex, Table, Text, useTable } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { objectiveColumns, ObjectiveRow } from './objectiveColumns';
import { sortObjectives } from './sortObjectives';
import styles from './ObjectivesPage.module.css';

/** The objectives that pass the filter, in the order given until a column is chosen. */
export function ObjectivesTable(props: {
  objectives?: ObjectiveSummary[];
  onClear: () => void;
}) {
  const { objectives, onClear } = props;
  const rows = useMemo(
    () => objectives?.map(item => ({ ...item, id: item.objective })),
    [objectives],
  );
  const columns = useMemo(() => objectiveColumns(new Date()), []);
  const { tableProps } = useTable<ObjectiveRow>({
    mode: 'complete',
    data: rows,
    sortFn: sortObjectives,
    paginationOptions: { pageSize: 20, pageSizeOptions: [20, 50, 100] },
  });
  return (
    <div className={styles.tableArea}>
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState={
          <Flex align="center" gap="3">
            <Text>No objective passes these filters.</Text>
            <Button variant="secondary" onPress={onClear}>
              Clear filters
            </Button>
          </Flex>
        }
      />
    </div>
  );
}
