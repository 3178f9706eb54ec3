import { useParams } from 'react-router-dom';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Alert, Container, Flex } from '@backstage/ui';
import { ObjectiveDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  concernsAny,
  NinetyDayBars,
  objectivePath,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { PageLoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { OutdatedNotice } from '../OutdatedNotice';
import { Panel } from '../Panel';
import { AgreementLinks } from './AgreementLinks';
import { AlertList } from './AlertList';
import { ObjectiveHeading } from './ObjectiveHeading';
import { RevisionList } from './RevisionList';
import { SourcesTable } from './SourcesTable';
import { Terms } from './Terms';
import { useWindowChoice } from './useWindowChoice';
import { WindowChooser } from './WindowChooser';
import { WindowSection } from './WindowSection';
import styles from './ObjectivePage.module.css';

/** One objective: is it kept, how is that known, and who was promised it. */
export function ObjectivePage() {
  const { namespace = '', name = '', objectiveId = '' } = useParams();
  const api = useApi(slaApiRef);
  const loaded = useFreshly(
    () => api.getObjective({ namespace, name, objectiveId }),
    [api, namespace, name, objectiveId],
    (signal, objective) => concernsAny(signal, [objective]),
  );
  const { value, error, retry } = loaded;
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
        <OutdatedNotice loaded={loaded} />
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
      {objective.notComputed ? (
        <Alert
          status="info"
          icon
          title="Nothing is computed"
          description={objective.notComputed}
        />
      ) : (
        <Judged objective={objective} now={now} />
      )}
      <Definition objective={objective} now={now} />
    </Flex>
  );
}

/** What follows from measurements: of the window that is chosen, and day by day. */
function Judged({ objective, now }: { objective: ObjectiveDetail; now: Date }) {
  const [choice, choose] = useWindowChoice();
  return (
    <>
      <WindowChooser
        ownWindow={objective.window}
        choice={choice}
        now={now}
        onChoose={choose}
      />
      <WindowSection
        // Another window is another section: never figures of one under the name of the other.
        key={`${choice.window} ${choice.at}`}
        objective={objective}
        choice={choice}
      />
      <Panel title="The last 90 days">
        <NinetyDayBars targetPpm={objective.targetPpm} days={objective.days} />
      </Panel>
    </>
  );
}

/** What the objective says, where its figures come from, and what hangs on it. */
function Definition(props: { objective: ObjectiveDetail; now: Date }) {
  const { objective, now } = props;
  return (
    <div className={styles.columns}>
      <Flex direction="column" gap="4">
        <Panel title="What is counted">
          <Terms objective={objective} />
        </Panel>
        <Panel title="Where the measurements come from">
          <SourcesTable sources={objective.sources} now={now} />
        </Panel>
      </Flex>
      <Flex direction="column" gap="4">
        <Panel title="Alerts">
          <AlertList alerts={objective.alerts ?? []} />
        </Panel>
        <Panel title="Promised in">
          <AgreementLinks refs={objective.agreementRefs} />
        </Panel>
        <Panel title="How it changed">
          <RevisionList revisions={objective.revisions} />
        </Panel>
      </Flex>
    </div>
  );
}

function Loading() {
  return (
    <Container my="4">
      <LoadingLines heights={[32, 112, 264, 144]} />
    </Container>
  );
}
