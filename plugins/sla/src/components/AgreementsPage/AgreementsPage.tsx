import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex, Table, Text, useTable } from '@backstage/ui';
import { AgreementSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  concernsAny,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { useOwnedRefs } from '../../hooks/useOwnedRefs';
import { PageLoadFailed } from '../LoadFailed';
import { ObjectiveFilters } from '../ObjectivesPage/ObjectiveFilters';
import { PAGE_SIZES } from '../ObjectivesPage/overviewQuery';
import { useOverviewFilter } from '../ObjectivesPage/useOverviewFilter';
import { OutdatedNotice } from '../OutdatedNotice';
import { Panel } from '../Panel';
import { StateCounts } from '../StateCounts';
import { agreementColumns, AgreementRow } from './agreementColumns';
import { countAgreements, filterAgreements } from './filterAgreements';
import styles from './AgreementsPage.module.css';

const NONE: ReadonlySet<string> = new Set();

const withId = (agreement: AgreementSummary): AgreementRow => ({
  ...agreement,
  id: agreement.ref,
});

/** Every agreement: who promises, to whom, and whether it is kept now. */
export function AgreementsPage() {
  const api = useApi(slaApiRef);
  const loaded = useFreshly(
    () => api.listAgreements(),
    [api],
    (signal, agreements) =>
      concernsAny(
        signal,
        agreements.flatMap(({ objectives }) => objectives),
      ),
  );
  const { value, error, retry } = loaded;
  if (error) {
    return <PageLoadFailed what="the agreements" error={error} retry={retry} />;
  }
  return (
    <Container my="4">
      <OutdatedNotice loaded={loaded} />
      {value?.length === 0 ? (
        <NoAgreements />
      ) : (
        <Agreements agreements={value} />
      )}
    </Container>
  );
}

function Agreements({ agreements }: { agreements?: AgreementSummary[] }) {
  const [filter, change] = useOverviewFilter();
  const ownedRefs = useOwnedRefs() ?? NONE;
  // The counts answer "of what I look at", so a chosen state does not empty the others.
  const inScope = useMemo(
    () =>
      agreements &&
      filterAgreements(agreements, { ...filter, state: undefined }, ownedRefs),
    [agreements, filter, ownedRefs],
  );
  const shown =
    inScope && filterAgreements(inScope, filter, ownedRefs).map(withId);
  return (
    <Flex direction="column" gap="4">
      <StateCounts
        counts={inScope && countAgreements(inScope)}
        chosen={filter.state}
        onChoose={state => change({ state })}
      />
      <ObjectiveFilters
        filter={filter}
        ownerRefs={ownersOf(agreements ?? [])}
        onChange={change}
      />
      <AgreementTable rows={shown} />
    </Flex>
  );
}

function AgreementTable({ rows }: { rows?: AgreementRow[] }) {
  const { tableProps } = useTable<AgreementRow>({
    mode: 'complete',
    data: rows,
    paginationOptions: {
      pageSize: PAGE_SIZES[0],
      pageSizeOptions: PAGE_SIZES,
    },
  });
  return (
    <div className={styles.tableArea}>
      <Table
        {...tableProps}
        columnConfig={agreementColumns}
        emptyState={<Text>No agreement passes these filters.</Text>}
      />
    </div>
  );
}

function ownersOf(agreements: AgreementSummary[]): string[] {
  return [...new Set(agreements.map(({ ownerRef }) => ownerRef))].sort();
}

function NoAgreements() {
  return (
    <Panel title="Nothing is agreed yet" level="h2">
      <Text as="p" color="secondary">
        An agreement is a catalog document of kind ServiceLevelAgreement. It
        names who promises, to whom, and which level, never stricter than the
        objective behind it. Objectives without an agreement are their owners’
        own aims.
      </Text>
    </Panel>
  );
}
