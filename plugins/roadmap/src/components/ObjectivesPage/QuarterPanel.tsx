import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  quarterOf,
  type Objective,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  objectivePath,
  SampleNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { ItemsByState } from '../ItemsByState';
import { MetricLine } from '../MetricLine';
import { Panel } from '../Panel';
import { PointedOut } from '../PointedOut';
import styles from './ObjectivesPage.module.css';

/** The objectives of one quarter, each with how it is going. */
export function QuarterPanel(props: {
  period: string;
  /** `YYYY-MM-DD` in UTC. */
  today: string;
  objectives: Objective[];
}) {
  const { period, today, objectives } = props;
  const running = quarterOf(today)?.period === period;
  const words = period.replace('-', ' ');
  return (
    <Panel title={running ? `${words}, this quarter` : words}>
      <ul className={styles.objectives}>
        {objectives.map(objective => (
          <ObjectiveLine key={objective.key} objective={objective} />
        ))}
      </ul>
    </Panel>
  );
}

function ObjectiveLine({ objective }: { objective: Objective }) {
  return (
    <li className={styles.objective}>
      <h3 className={styles.title}>
        <Link href={objectivePath(objective.key)} standalone weight="bold">
          {objective.title}
        </Link>
      </h3>
      <p className={styles.facts}>
        <EntityRefLink entityRef={objective.ownerRef} hideIcon />
        <ItemsByState items={objective.items} />
        <SampleNote source={objective.source} />
      </p>
      <PointedOut problems={objective.problems} />
      {objective.metrics.map(metric => (
        <MetricLine key={metric.id} metric={metric} />
      ))}
    </li>
  );
}
