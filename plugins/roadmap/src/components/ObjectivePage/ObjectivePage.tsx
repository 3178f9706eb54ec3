import { useParams } from 'react-router-dom';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container, Flex, Link, Skeleton, Text } from '@backstage/ui';
import {
  roadmapObjectiveUpdatePermission,
  type ObjectiveDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  LoadFailed,
  objectivePath,
  objectivesApiRef,
  StateBadge,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { MetricPanel } from '../MetricPanel';
import { EditObjectiveButton, NewMetricButton } from '../ObjectiveDialogs';
import { Panel } from '../Panel';
import { PointedOut } from '../PointedOut';
import { RoadmapHeader } from '../RoadmapHeader';
import { SafeMarkdown } from '../SafeMarkdown';
import { ObjectiveFacts } from './ObjectiveFacts';
import { ObjectiveHistory } from './ObjectiveHistory';
import styles from './ObjectivePage.module.css';

/** One objective: what it is to change, how it is measured, and what serves it. */
export function ObjectivePage() {
  const { key = '' } = useParams();
  const api = useApi(objectivesApiRef);
  const { value, error, reload } = useLoaded(
    () => api.getObjective(key),
    [api, key],
  );
  if (error) {
    return (
      <Container my="4">
        <LoadFailed what={key} error={error} retry={reload} />
      </Container>
    );
  }
  if (!value) {
    return (
      <Container my="4">
        <div role="status" aria-label={`Loading ${key}`}>
          <Skeleton width="100%" height={320} />
        </div>
      </Container>
    );
  }
  return (
    <BreadcrumbEntry entry={{ label: key, href: objectivePath(key) }}>
      <ObjectiveView objective={value} onChanged={reload} />
    </BreadcrumbEntry>
  );
}

interface ViewProps {
  objective: ObjectiveDetails;
  onChanged: () => void;
}

function ObjectiveActions(props: ViewProps) {
  return (
    <Flex gap="2">
      <EditObjectiveButton {...props} />
      <NewMetricButton
        measured={{ objectiveKey: props.objective.key }}
        onChanged={props.onChanged}
      />
    </Flex>
  );
}

function ObjectiveView(props: ViewProps) {
  const { objective, onChanged } = props;
  const { allowed } = usePermission({
    permission: roadmapObjectiveUpdatePermission,
    resourceRef: objective.key,
  });
  return (
    <>
      <RoadmapHeader
        title={objective.title}
        customActions={allowed && <ObjectiveActions {...props} />}
      />
      <Container>
        <div className={styles.page}>
          <PointedOut problems={objective.problems} />
          <Outline objective={objective} />
          {objective.metrics.map(metric => (
            <MetricPanel
              key={metric.id}
              metric={metric}
              mayRead={allowed}
              onChanged={onChanged}
            />
          ))}
          <ServedBy objective={objective} />
          <Panel title="History">
            <ObjectiveHistory objective={objective} />
          </Panel>
        </div>
      </Container>
    </>
  );
}

function Outline({ objective }: { objective: ObjectiveDetails }) {
  return (
    <Panel title="At a glance">
      <ObjectiveFacts objective={objective} />
      {objective.summary.trim() && (
        <SafeMarkdown markdown={objective.summary} />
      )}
    </Panel>
  );
}

function ServedBy({ objective }: { objective: ObjectiveDetails }) {
  return (
    <Panel title="Items that serve it">
      {objective.servedBy.length === 0 ? (
        <Text as="p" color="secondary">
          None yet. An item says in its form which objective it serves.
        </Text>
      ) : (
        <ul className={styles.items}>
          {objective.servedBy.map(({ key, title, state }) => (
            <li key={key}>
              <Link href={itemPath(key)} standalone>
                {title}
              </Link>
              <StateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
