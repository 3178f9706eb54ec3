import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useItems } from '../../hooks';
import { ROADMAP_PATH } from '../../paths';
import { ItemLines, LoadingItems } from '../ItemList';
import { LoadFailed } from '../LoadFailed';
import { comingOf } from './comingOf';

/** More than an entity has in all its history, so that one page is enough. */
const ASKED = 200;
const SHOWN = 4;

/** What is still to come for an entity, the earliest promise first. */
export function ComingItems(props: {
  /** Full ref. */
  entityRef: string;
  /** Where everything about the entity is listed. */
  allHref?: string;
  empty: ReactNode;
}) {
  const { entityRef, allHref = ROADMAP_PATH, empty } = props;
  const { value, error, reload } = useItems({ entityRef, limit: ASKED });
  if (error)
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  if (!value) return <LoadingItems />;
  const coming = comingOf(value.items);
  if (coming.length === 0) return <>{empty}</>;
  const more = coming.length - SHOWN;
  return (
    <>
      <ItemLines items={coming.slice(0, SHOWN)} />
      {more > 0 && <Link href={allHref}>{`${more} more on the roadmap`}</Link>}
    </>
  );
}
