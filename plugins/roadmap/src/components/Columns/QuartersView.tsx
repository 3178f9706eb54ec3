import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  narrowTo,
  QUARTERS_SHOWN,
  quarterColumns,
  shownQuarters,
  type ChangeView,
} from '../../view';
import { QuarterSteps } from '../QuarterSteps';
import { Column } from './Column';
import styles from './Columns.module.css';

/** The items by the quarter for which they are promised now. */
export function QuartersView(props: {
  query: ItemQuery;
  now: Date;
  from?: string;
  onChange: ChangeView;
}) {
  const { query, now, from, onChange } = props;
  const quarters = shownQuarters(from, now);
  const columns = quarterColumns(quarters, now).flatMap(column => {
    const narrowed = narrowTo(query, column.query);
    return narrowed ? [{ ...column, query: narrowed }] : [];
  });
  return (
    <>
      <QuarterSteps
        first={quarters[0].period}
        last={quarters[QUARTERS_SHOWN - 1].period}
        from={from}
        onChange={onChange}
      />
      <div className={styles.quarters}>
        {columns.map(({ id, ...column }) => (
          <Column
            key={id}
            {...column}
            now={now}
            target={column.query.dueFrom ? { period: id } : undefined}
          />
        ))}
      </div>
    </>
  );
}
