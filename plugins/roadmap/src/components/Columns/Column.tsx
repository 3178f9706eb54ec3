import { useId } from 'react';
import { Skeleton, Text } from '@backstage/ui';
import type {
  ItemPage,
  ItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { LoadFailed } from '@stagecraft/backstage-plugin-roadmap-react';
import { useGrowingItems } from '../../hooks';
import { MoreItems } from '../MoreItems';
import {
  MovableCard,
  useDropColumn,
  useMoves,
  type MoveTarget,
} from '../Moves';
import { NewsAge } from '../NewsAge';
import styles from './Columns.module.css';

const STEP = 20;

interface ColumnProps {
  heading: string;
  meaning: string;
  query: ItemQuery;
  now: Date;
  /** What it means to put an item down here; absent where none can be. */
  target?: MoveTarget;
  /** Stays away while it is empty. */
  optional?: boolean;
}

/** Items that stand together, read by themselves, so that a page of many stays quick. */
export function Column(props: ColumnProps) {
  const { heading, target, optional } = props;
  const id = useId();
  const changes = useMoves()?.made;
  const loaded = useGrowingItems(props.query, { step: STEP, changes });
  const { ref, dropProps, isDropTarget } = useDropColumn(target);
  if (optional && !loaded.value?.totalItems && !loaded.error) return null;
  return (
    <section
      {...dropProps}
      ref={ref}
      className={styles.column}
      aria-labelledby={id}
      data-drop={isDropTarget || undefined}
      // Where the keyboard stands while it carries an item.
      tabIndex={-1}
    >
      <ColumnHeader {...props} id={id} value={loaded.value} />
      {loaded.error ? (
        <LoadFailed what={heading} error={loaded.error} retry={loaded.reload} />
      ) : (
        <Cards {...loaded} heading={heading} />
      )}
    </section>
  );
}

function ColumnHeader(props: ColumnProps & { id: string; value?: ItemPage }) {
  const { heading, meaning, now, id, value } = props;
  return (
    <header className={styles.header}>
      <Text as="h2" id={id} variant="title-x-small" weight="bold">
        {heading}{' '}
        {value && <span className={styles.count}>{value.totalItems}</span>}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {meaning}
      </Text>
      {value?.newsAt && <NewsAge newsAt={value.newsAt} now={now} />}
    </header>
  );
}

function Cards(props: {
  heading: string;
  value?: ItemPage;
  hidden: number;
  showMore?: () => void;
}) {
  const { value, heading } = props;
  if (!value) {
    return (
      <div
        className={styles.cards}
        role="status"
        aria-label={`Loading ${heading}`}
      >
        <Skeleton width="100%" height={152} />
        <Skeleton width="100%" height={152} />
      </div>
    );
  }
  if (value.items.length === 0) {
    return <p className={styles.nothing}>Nothing here</p>;
  }
  return (
    <>
      <ul className={styles.cards}>
        {value.items.map(item => (
          <li key={item.id}>
            <MovableCard item={item} />
          </li>
        ))}
      </ul>
      <MoreItems {...props} />
    </>
  );
}
