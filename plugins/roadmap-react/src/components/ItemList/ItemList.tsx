import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { useItems } from '../../hooks';
import { ROADMAP_PATH } from '../../paths';
import { LoadFailed } from '../LoadFailed';
import { ItemLines } from './ItemLines';
import { LoadingItems } from './LoadingItems';
import styles from './ItemList.module.css';

/** A short list of items, a line each, with the way to all of them. */
export function ItemList(props: { query: ItemQuery; empty: ReactNode }) {
  const { value, error, reload } = useItems(props.query);
  if (error)
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  if (!value) return <LoadingItems />;
  if (value.items.length === 0) return <>{props.empty}</>;
  const more = value.totalItems - value.items.length;
  return (
    <>
      <ItemLines items={value.items} />
      {more > 0 && (
        <p className={styles.more}>
          <Link href={ROADMAP_PATH}>{`${more} more on the roadmap`}</Link>
        </p>
      )}
    </>
  );
}
