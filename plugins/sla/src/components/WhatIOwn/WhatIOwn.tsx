import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  ObjectiveStateBadge,
  useEntityObjectives,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { useOwnedEntities } from './useOwnedEntities';
import styles from './WhatIOwn.module.css';

/** Home: what the reader's teams own, each with its service level. */
export function WhatIOwn() {
  const { value, error, retry } = useOwnedEntities();
  if (error) {
    return <LoadFailed what="what you own" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[24, 24, 24]} />;
  }
  if (value.totalItems === 0) {
    return (
      <Text as="p" color="secondary">
        Neither you nor your teams own a service yet.{' '}
        <Link href="/create">Start one from a golden path</Link>, or{' '}
        <Link href="/catalog">look around the catalog</Link>.
      </Text>
    );
  }
  const more = value.totalItems - value.items.length;
  return (
    <>
      <ul className={styles.list}>
        {value.items.map(entity => (
          <Owned key={stringifyEntityRef(entity)} entity={entity} />
        ))}
      </ul>
      <Link href="/catalog?filters[user]=owned">
        {more > 0 ? `${more} more in the catalog` : 'Open in the catalog'}
      </Link>
    </>
  );
}

function Owned({ entity }: { entity: Entity }) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <EntityRefLink entityRef={entity} defaultKind="component" />
        <span className={styles.kind}>
          {String(entity.spec?.type ?? entity.kind).toLocaleLowerCase('en-US')}
        </span>
      </span>
      <ServiceLevel entityRef={stringifyEntityRef(entity)} />
    </li>
  );
}

function ServiceLevel({ entityRef }: { entityRef: string }) {
  const { value, error } = useEntityObjectives(entityRef);
  if (error) {
    return <span className={styles.kind}>Service level unknown</span>;
  }
  if (!value) {
    return <Skeleton width={72} height={20} />;
  }
  const state = worstState(value);
  return state ? (
    <ObjectiveStateBadge state={state} />
  ) : (
    <span className={styles.kind}>No objective</span>
  );
}
