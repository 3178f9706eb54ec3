import { Container, Flex, Text } from '@backstage/ui';
import { useEntitiesObjectives } from '@stagecraft/backstage-plugin-sla-react';
import {
  Primitive,
  promiseStateOf,
  selectPrimitives,
  usePrimitives,
} from '../../primitives';
import { CatalogFailed } from '../CatalogFailed';
import { Filters } from './Filters';
import { NoPrimitives } from './NoPrimitives';
import { NothingFound } from './NothingFound';
import { PrimitiveCard } from './PrimitiveCard';
import { PrimitivesSkeleton } from './PrimitivesSkeleton';
import { PromisesUnknown } from './PromisesUnknown';
import { useListFilter } from './useListFilter';
import styles from './PrimitivesPage.module.css';

/** What the platform offers, by the job it does. */
export function PrimitivesPage() {
  const { value, error, loading, retry } = usePrimitives();
  return (
    <Container my="4">
      {error && <CatalogFailed error={error} retry={retry} />}
      {!error && loading && <PrimitivesSkeleton />}
      {!error && !loading && value?.length === 0 && <NoPrimitives />}
      {!error && value && value.length > 0 && <Offer primitives={value} />}
    </Container>
  );
}

function Offer({ primitives }: { primitives: Primitive[] }) {
  const [filter, change] = useListFilter();
  const levels = useEntitiesObjectives(primitives.map(it => it.entityRef));
  const promiseOf = (entityRef: string) => {
    const objectives = levels.value?.get(entityRef);
    return objectives && promiseStateOf(objectives);
  };
  // A filter by what nobody knows would hide everything.
  const unknown = filter.promise !== undefined && levels.error !== undefined;
  const applied = unknown ? { ...filter, promise: undefined } : filter;
  const found = selectPrimitives(primitives, applied, promiseOf);
  if (applied.promise && !levels.value) {
    return (
      <Flex direction="column" gap="6">
        <Lead />
        <Filters primitives={primitives} filter={filter} onChange={change} />
        <PrimitivesSkeleton />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="6">
      <Lead />
      <Filters primitives={primitives} filter={filter} onChange={change} />
      {unknown && <PromisesUnknown levels={levels} />}
      <Count found={found.length} of={primitives.length} />
      {found.length === 0 && <NothingFound filter={filter} onChange={change} />}
      <ul className={styles.grid}>
        {found.map(primitive => (
          <PrimitiveCard
            key={primitive.entityRef}
            primitive={primitive}
            levels={levels}
          />
        ))}
      </ul>
    </Flex>
  );
}

function Lead() {
  return (
    <div className={styles.lead}>
      <Text as="h2" variant="title-small" weight="bold">
        What are you trying to get done?
      </Text>
      <Text as="p" color="secondary">
        Each of these is built, documented and looked after. Start on one
        instead of building it again.
      </Text>
    </div>
  );
}

function Count({ found, of }: { found: number; of: number }) {
  const things = of === 1 ? 'primitive' : 'primitives';
  return (
    <p role="status" className={styles.found}>
      {found === of ? `${found} ${things}` : `${found} of ${of} ${things}`}
    </p>
  );
}
