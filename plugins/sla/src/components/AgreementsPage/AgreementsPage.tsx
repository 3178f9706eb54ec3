import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Container, Link, Text } from '@backstage/ui';
import { AgreementSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  ObjectiveStateBadge,
  slaApiRef,
  useFreshly,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { Panel } from '../Panel';
import styles from './AgreementsPage.module.css';

/** Every agreement: who promises, to whom, and whether it is kept now. */
export function AgreementsPage() {
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(() => api.listAgreements(), [api]);
  if (error) {
    return <PageLoadFailed what="the agreements" error={error} retry={retry} />;
  }
  return (
    <Container my="4">
      {!value && <LoadingLines heights={[72, 72, 72]} />}
      {value?.length === 0 && <NoAgreements />}
      {value && value.length > 0 && (
        <ul className={styles.list}>
          {value.map(agreement => (
            <AgreementRow key={agreement.ref} agreement={agreement} />
          ))}
        </ul>
      )}
    </Container>
  );
}

function AgreementRow({ agreement }: { agreement: AgreementSummary }) {
  const { ref, title, providerRef, consumerRefs, objectives } = agreement;
  const state = worstState(objectives);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={agreementPath(ref)} weight="bold" standalone>
          {title}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          <EntityRefLink entityRef={providerRef} defaultKind="component" />{' '}
          promises{' '}
          {objectives.length === 1
            ? 'one level'
            : `${objectives.length} levels`}{' '}
          to <EntityRefLinks entityRefs={consumerRefs} defaultKind="group" />
        </Text>
      </div>
      {state && <ObjectiveStateBadge state={state} />}
    </li>
  );
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
