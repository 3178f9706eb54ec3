import { useParams } from 'react-router-dom';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex } from '@backstage/ui';
import { ObjectiveDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  NinetyDayBars,
  objectivePath,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { Panel } from '../Panel';
import { AgreementLinks } from './AgreementLinks';
import { ObjectiveHeading } from './ObjectiveHeading';
import { ObjectiveVerdict } from './ObjectiveVerdict';
import { SourcesTable } from './SourcesTable';
import { Working } from './Working';
import styles from './ObjectivePage.module.css';

/** One objective: is it kept, how is that known, and who was promised it. */
export function ObjectivePage() {
  const { namespace = '', name = '', objectiveId = '' } = useParams();
  const api = useApi(slaApiRef);
  const { value, error, retry } = useFreshly(
    () => api.getObjective({ namespace, name, objectiveId }),
    [api, namespace, name, objectiveId],
  );
  if (error) {
    return (
      <PageLoadFailed
        what={`the objective ${name}/${objectiveId}`}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) {
    return <Loading />;
  }
  return (
    <BreadcrumbEntry entry={{ label: value.title, href: objectivePath(value) }}>
      <Container my="4">
        <Objective objective={value} />
      </Container>
    </BreadcrumbEntry>
  );
}

function Objective({ objective }: { objective: ObjectiveDetail }) {
  const now = new Date();
  return (
    <Flex direction="column" gap="4">
      <ObjectiveHeading objective={objective} now={now} />
      <ObjectiveVerdict objective={objective} now={now} />
      <Panel title="The last 90 days">
        <NinetyDayBars targetPpm={objective.targetPpm} days={objective.days} />
      </Panel>
      <div className={styles.columns}>
        <Panel title="How this is computed">
          <Working objective={objective} />
        </Panel>
        <Flex direction="column" gap="4">
          <Panel title="Where the measurements come from">
            <SourcesTable sources={objective.sources} now={now} />
          </Panel>
          <Panel title="Promised in">
            <AgreementLinks refs={objective.agreementRefs} />
          </Panel>
        </Flex>
      </div>
    </Flex>
  );
}

function Loading() {
  return (
    <Container my="4">
      <LoadingLines heights={[32, 112, 144]} />
    </Container>
  );
}
