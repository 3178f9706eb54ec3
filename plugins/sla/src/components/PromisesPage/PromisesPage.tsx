import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Container, Flex, Link, Text } from '@backstage/ui';
import { PromiseCheck } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  formatCount,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { OutdatedNotice } from '../OutdatedNotice';
import { Panel } from '../Panel';
import { PromiseChain, PromiseVerdict } from '../PromiseChain';
import styles from './PromisesPage.module.css';

/** Every promise held against the promises it stands on, those that cannot hold first. */
export function PromisesPage() {
  const api = useApi(slaApiRef);
  const loaded = useFreshly(() => api.listPromiseChecks(), [api]);
  const { value, error, retry } = loaded;
  if (error) {
    return <PageLoadFailed what="the promises" error={error} retry={retry} />;
  }
  return (
    <Container my="4">
      <OutdatedNotice loaded={loaded} />
      <Flex direction="column" gap="4">
        {!value && <LoadingLines heights={[28, 96, 96]} />}
        {value?.length === 0 && <NoPromises />}
        {value && value.length > 0 && <Promises checks={value} />}
      </Flex>
    </Container>
  );
}

function Promises({ checks }: { checks: PromiseCheck[] }) {
  const weak = checks.filter(({ holds }) => !holds).length;
  return (
    <>
      <Flex direction="column" gap="1">
        <Text as="h2" variant="title-small" weight="bold">
          {weak === 0
            ? 'Every promise stands on promises that can carry it'
            : `${formatCount(weak)} of ${formatCount(checks.length)} promises ${
                weak === 1 ? 'stands' : 'stand'
              } on weaker ones`}
        </Text>
        <Text as="p" color="secondary" className={styles.about}>
          Services that are needed one after the other fail one after the other,
          so what they promise multiplies. Services of which one is enough make
          up for each other.
        </Text>
      </Flex>
      <ul className={styles.list}>
        {checks.map(check => (
          <Promised key={check.agreementRef} check={check} />
        ))}
      </ul>
    </>
  );
}

function Promised({ check }: { check: PromiseCheck }) {
  const { agreementRef, entityRef, chain } = check;
  // A chain is a table, and there may be hundreds of promises.
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.promise}>
      <Text as="h3" variant="body-large" weight="bold">
        <Link href={agreementPath(agreementRef)} weight="bold" standalone>
          <EntityDisplayName entityRef={agreementRef} hideIcon disableTooltip />
        </Link>
      </Text>
      <p className={styles.provider}>
        <EntityRefLink entityRef={entityRef} defaultKind="component" />
      </p>
      <PromiseVerdict check={check} />
      {chain.length > 0 && (
        <details
          className={styles.chain}
          open={open}
          onToggle={event => setOpen(event.currentTarget.open)}
        >
          <summary>What it stands on</summary>
          {open && <PromiseChain check={check} />}
        </details>
      )}
    </li>
  );
}

function NoPromises() {
  return (
    <Panel title="Nothing is promised yet" level="h2">
      <Text as="p" color="secondary">
        With the first agreement this page tells whether what its provider
        depends on promises enough to keep it, and what the highest promise is
        that can be kept.
      </Text>
    </Panel>
  );
}
