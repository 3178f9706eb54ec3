import { useParams } from 'react-router-dom';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex, Link, Text } from '@backstage/ui';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  concernsAny,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed, PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { OutdatedNotice } from '../OutdatedNotice';
import { Panel } from '../Panel';
import { PromiseChain, PromiseVerdict } from '../PromiseChain';
import { AgreedLevel } from './AgreedLevel';
import { Revisions } from './Revisions';
import { Credits } from './Credits';
import { NotCovered } from './NotCovered';
import { Periods } from './Periods';
import { ReliedOnBy } from './ReliedOnBy';
import { ResponseTimes } from './ResponseTimes';
import { Terms } from './Terms';
import styles from './AgreementPage.module.css';

/** One agreement in plain words: who promises what to whom, and is it kept. */
export function AgreementPage() {
  const { namespace = '', name = '' } = useParams();
  const api = useApi(slaApiRef);
  const loaded = useFreshly(
    () => api.getAgreement({ namespace, name }),
    [api, namespace, name],
    (signal, agreement) => concernsAny(signal, agreement.objectives),
  );
  const { value, error, retry } = loaded;
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
        <OutdatedNotice loaded={loaded} />
        <Agreement agreement={value} />
      </Container>
    </BreadcrumbEntry>
  );
}

function Agreement({ agreement }: { agreement: AgreementDetail }) {
  return (
    <Flex direction="column" gap="4">
      <Text as="h2" variant="title-small" weight="bold">
        {agreement.title}
      </Text>
      <Terms agreement={agreement} />
      <Panel title="What is promised">
        <ul className={styles.levels}>
          {agreement.objectives.map(level => (
            <AgreedLevel key={level.objective} level={level} />
          ))}
        </ul>
        <Link href={objectivesOf(agreement.ref)}>
          Show the objectives behind it
        </Link>
      </Panel>
      <Panel title="Was it kept, month by month?">
        <Periods periods={agreement.periods ?? []} />
      </Panel>
      <Conditions agreement={agreement} />
      <Panel title="How it changed">
        <Revisions revisions={agreement.revisions} />
      </Panel>
    </Flex>
  );
}

/** What goes with the levels: times, credits, exclusions, and what it all stands on. */
function Conditions({ agreement }: { agreement: AgreementDetail }) {
  const { severities = [], credits = [], exclusions = [] } = agreement;
  return (
    <div className={styles.columns}>
      <Flex direction="column" gap="4">
        <Panel title="How soon somebody answers">
          <ResponseTimes severities={severities} />
        </Panel>
        <Panel title="When a level is missed">
          <Credits credits={credits} />
        </Panel>
        <Panel title="What is not covered">
          <NotCovered exclusions={exclusions} />
        </Panel>
      </Flex>
      <Flex direction="column" gap="4">
        <Panel title="Can it be kept?">
          <PromiseBehind agreement={agreement} />
        </Panel>
        <Panel title="Who relies on it">
          <ReliedOnBy agreement={agreement} />
        </Panel>
      </Flex>
    </div>
  );
}

function PromiseBehind({ agreement }: { agreement: AgreementDetail }) {
  const { ref, providerRef } = agreement;
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(
    () => api.listPromiseChecks(ref),
    [api, ref],
  );
  if (error) {
    return <LoadFailed what="the check" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[20, 20]} />;
  }
  return value.length > 0 ? (
    <Flex direction="column" gap="3">
      <PromiseVerdict check={value[0]} />
      <PromiseChain check={value[0]} />
    </Flex>
  ) : (
    <Text as="p" color="secondary">
      Not checked yet against what {providerRef} depends on.
    </Text>
  );
}

function objectivesOf(agreementRef: string): string {
  return `/service-levels/objectives?agreement=${encodeURIComponent(
    agreementRef,
  )}`;
}
