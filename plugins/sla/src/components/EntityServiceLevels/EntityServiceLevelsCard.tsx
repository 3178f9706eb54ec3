import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  formatAttainment,
  formatPpm,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
  useEntityObjectives,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { byUrgency } from '../../byUrgency';
import { Panel } from '../Panel';
import styles from './EntityServiceLevels.module.css';

/** The entity's service levels at a glance, for its overview. */
export function EntityServiceLevelsCard() {
  return (
    <Panel title="Service levels">
      <Levels />
    </Panel>
  );
}

function Levels() {
  const { entity } = useEntity();
  const { value, error, retry } = useEntityObjectives(
    stringifyEntityRef(entity),
  );
  if (error) {
    return <LoadFailed what="the service levels" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[20, 20]} />;
  }
  if (value.length === 0) {
    return (
      <Text as="p" color="secondary">
        Nothing is promised about this entity.
      </Text>
    );
  }
  return (
    <ul className={styles.levels}>
      {[...value].sort(byUrgency).map(objective => (
        <Level key={objective.objective} objective={objective} />
      ))}
    </ul>
  );
}

function Level({ objective }: { objective: ObjectiveSummary }) {
  return (
    <li>
      <div className={styles.level}>
        <Link href={objectivePath(objective)} standalone>
          {objective.title}
        </Link>
        <ObjectiveStateBadge
          state={objective.state}
          notComputed={objective.notComputed}
        />
      </div>
      <div className={styles.levelFigures}>
        <span>
          <strong>
            {formatAttainment(objective.attainmentPpm, objective.targetPpm)}
          </strong>{' '}
          of {formatPpm(objective.targetPpm)}
        </span>
        <BudgetBar
          state={objective.state}
          remaining={objective.remainingBudget}
        />
      </div>
      {objective.sample && <SampleDataNote />}
    </li>
  );
}
