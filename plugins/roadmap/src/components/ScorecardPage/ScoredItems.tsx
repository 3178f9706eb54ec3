import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import type {
  LastOutcome,
  ScoredItem,
  ScoredItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  LoadFailed,
  roadmapApiRef,
  SampleNote,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import styles from './ScorecardPage.module.css';
import { describeSlip, outcomeWords } from './words';

const MOST = 200;

/** The items behind figures with their verdicts, what went wrong first. */
export function ScoredItems({ query }: { query: ScoredItemQuery }) {
  const api = useApi(roadmapApiRef);
  const { value, error, reload } = useLoaded(
    () => api.listScoredItems({ ...query, limit: MOST }),
    [api, JSON.stringify(query)],
  );
  if (error)
    return <LoadFailed what="the items" error={error} retry={reload} />;
  if (!value) {
    return (
      <div role="status" aria-label="Loading the items">
        <Skeleton width="100%" height={120} />
      </div>
    );
  }
  const { items, totalItems } = value;
  return (
    <>
      {totalItems > items.length && (
        <p className={styles.note}>
          Showing {items.length} of {totalItems} items; open one quarter to see
          fewer.
        </p>
      )}
      <ul className={styles.items}>
        {items.map(item => (
          <li key={item.key}>
            <ItemVerdict item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemVerdict({ item }: { item: ScoredItem }) {
  const { first, last, deliveredOn, timesShipped, slip } = item;
  const againByThen = last && last.revision !== first.revision;
  return (
    <article className={styles.item} aria-label={item.title}>
      <p className={styles.itemTitle}>
        <Link href={itemPath(item.key)}>{item.title}</Link>{' '}
        <SampleNote source={item.source} />
      </p>
      <p>
        <Verdict outcome={item.firstOutcome} /> first promised for{' '}
        {formatDate(first.dueOn)}
        {deliveredOn && `, delivered ${formatDate(deliveredOn)}`}
        {slip && `, ${describeSlip(slip)}`}
      </p>
      {againByThen && (
        <p>
          <Verdict outcome={item.lastOutcome} /> last promised in good time for{' '}
          {formatDate(last.dueOn)}
        </p>
      )}
      {!last && <p>{outcomeWords['no-notice']}</p>}
      {timesShipped > 1 && (
        <p>Reopened after delivery; the latest of {timesShipped} counts</p>
      )}
    </article>
  );
}

function Verdict({ outcome }: { outcome: LastOutcome }) {
  return (
    <span className={styles.verdict} data-outcome={outcome}>
      {outcomeWords[outcome]}:
    </span>
  );
}
