import { useParams } from 'react-router-dom';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex, Text } from '@backstage/ui';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  formatDay,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { Panel } from '../Panel';
import { AgreedLevel } from './AgreedLevel';
import { Revisions } from './Revisions';
import { describeSupportHours } from './describeSupportHours';
import styles from './AgreementPage.module.css';

/** One agreement in plain words: who promises what to whom, and is it kept. */
export function AgreementPage() {
  const { namespace = '', name = '' } = useParams();
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(
    () => api.getAgreement({ namespace, name }),
    [api, namespace, name],
  );
  if (error) {
    return (
      <PageLoadFailed
        what={`the agreement ${name}`}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) {
    return (
      <Container my="4">
        <LoadingLines heights={[32, 72, 160]} />
      </Container>
    );
  }
  return (
    <BreadcrumbEntry
      entry={{ label: value.title, href: agreementPath(value.ref) }}
    >
      <Container my="4">
        <Agreement agreement={value} />
      </Container>
    </BreadcrumbEntry>
  );
}

function Agreement({ agreement }: { agreement: AgreementDetail }) {
  const { objectives, revisions } = agreement;
  return (
    <Flex direction="column" gap="4">
      <Text as="h2" variant="title-small" weight="bold">
        {agreement.title}
      </Text>
      <Terms agreement={agreement} />
      <Panel title="What is promised">
        <ul className={styles.levels}>
          {objectives.map(level => (
            <AgreedLevel key={level.objective} level={level} />
          ))}
        </ul>
      </Panel>
      <Panel title="How it changed">
        <Revisions revisions={revisions} />
      </Panel>
    </Flex>
  );
}

function Terms({ agreement }: { agreement: AgreementDetail }) {
  const { providerRef, consumerRefs, ownerRef, supportHours } = agreement;
  return (
    <div className={styles.terms}>
      {agreement.description && <p>{agreement.description}</p>}
      <p>
        <EntityRefLink entityRef={providerRef} defaultKind="component" />{' '}
        promises the levels below to{' '}
        <EntityRefLinks entityRefs={consumerRefs} defaultKind="group" />
        {ownerRef && (
          <>
            , and <EntityRefLink entityRef={ownerRef} defaultKind="group" />{' '}
            answers for it
          </>
        )}
        .
      </p>
      <p>
        In force from {formatDay(agreement.effectiveFrom)}
        {agreement.reviewOn
          ? `, to be reviewed on ${formatDay(agreement.reviewOn)}.`
          : '. No review is planned.'}
      </p>
      <p>
        {supportHours
          ? `Somebody answers ${describeSupportHours(supportHours)}.`
          : 'No support hours are agreed.'}
      </p>
    </div>
  );
}
