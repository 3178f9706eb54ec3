import { ReactNode } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAge,
  formatWindow,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivePage.module.css';

/** What the objective is, whom it measures and who answers for it. */
export function ObjectiveHeading(props: {
  objective: ObjectiveSummary;
  now: Date;
}) {
  const { objective, now } = props;
  return (
    <Flex direction="column" gap="1">
      <Text as="h2" variant="title-small" weight="bold">
        {objective.title}
      </Text>
      {objective.description && (
        <Text as="p" color="secondary" className={styles.description}>
          {objective.description}
        </Text>
      )}
      <Facts objective={objective} now={now} />
    </Flex>
  );
}

function Facts({ objective, now }: { objective: ObjectiveSummary; now: Date }) {
  const { evaluatedAt, ownerRef } = objective;
  return (
    <dl className={styles.facts}>
      <Fact name="Measures">
        <EntityRefLink
          entityRef={objective.entityRef}
          defaultKind="component"
        />
      </Fact>
      <Fact name="Owner">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} defaultKind="group" />
        ) : (
          'None'
        )}
      </Fact>
      <Fact name="Window">Last {formatWindow(objective.window)}</Fact>
      <Fact name="Judged">
        {evaluatedAt ? formatAge(evaluatedAt, now) : 'Not yet'}
      </Fact>
      <Fact name="Defined in">
        <EntityRefLink entityRef={objective.sloRef} defaultKind="slo" />
      </Fact>
    </dl>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
