import { Button, Container, Flex, SearchField, Text } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { Primitive, searchPrimitives, usePrimitives } from '../../primitives';
import { CatalogFailed } from '../CatalogFailed';
import { NoPrimitives } from './NoPrimitives';
import { PrimitiveCard } from './PrimitiveCard';
import { PrimitivesSkeleton } from './PrimitivesSkeleton';
import styles from './PrimitivesPage.module.css';

const SEARCH = 'text';

/** What the platform offers, by the job it does. */
export function PrimitivesPage() {
  const { value, error, loading, retry } = usePrimitives();
  return (
    <main>
      <Container my="4">
        {error && <CatalogFailed error={error} retry={retry} />}
        {!error && loading && <PrimitivesSkeleton />}
        {!error && !loading && value?.length === 0 && <NoPrimitives />}
        {!error && value && value.length > 0 && <Offer primitives={value} />}
      </Container>
    </main>
  );
}

function Offer({ primitives }: { primitives: Primitive[] }) {
  const [params, setParams] = useSearchParams();
  const text = params.get(SEARCH) ?? '';
  const search = (next: string) =>
    setParams(next ? { [SEARCH]: next } : {}, { replace: true });
  const found = searchPrimitives(primitives, text);
  return (
    <Flex direction="column" gap="6">
      <Lead text={text} onSearch={search} />
      <Text as="p" aria-live="polite" className={styles.found}>
        {found.length === primitives.length
          ? `${found.length} primitives`
          : `${found.length} of ${primitives.length} primitives`}
      </Text>
      {found.length === 0 ? (
        <Flex align="center" gap="3">
          <Text>Nothing does “{text}” yet.</Text>
          <Button variant="secondary" onPress={() => search('')}>
            Show all
          </Button>
        </Flex>
      ) : (
        <ul className={styles.grid}>
          {found.map(primitive => (
            <PrimitiveCard key={primitive.entityRef} primitive={primitive} />
          ))}
        </ul>
      )}
    </Flex>
  );
}

function Lead(props: { text: string; onSearch: (text: string) => void }) {
  return (
    <div className={styles.lead}>
      <Text as="h2" variant="title-small" weight="bold">
        What are you trying to get done?
      </Text>
      <Text as="p" color="secondary">
        Each of these is built, documented and looked after. Start on one
        instead of building it again.
      </Text>
      <SearchField
        className={styles.search}
        aria-label="Search primitives"
        placeholder="Search by job, name or tag"
        value={props.text}
        onChange={props.onSearch}
      />
    </div>
  );
}
