import { Link, Skeleton, Text } from '@backstage/ui';
import {
  AgreementDetail,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  AgreementQuarters,
  BudgetBar,
  formatAttainment,
  formatPpm,
  formatWindow,
  Loaded,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
  useEntityObjectives,
} from '@stagecraft/backstage-plugin-sla-react';
import { Panel } from '../Panel';
import { LevelsFailed } from './LevelsFailed';
import styles from './PrimitivePage.module.css';

/** Can I trust it: what is promised, how it is now, and how it was by quarter. */
export function Trust(props: {
  entityRef: string;
  agreements: Loaded<AgreementDetail[]>;
}) {
  const { entityRef, agreements } = props;
  const objectives = useEntityObjectives(entityRef);
  const error = objectives.error ?? agreements.error;
  return (
    <Panel title="Can I trust it?">
      {error && (
        <LevelsFailed
          error={error}
          retry={() => {
            objectives.retry();
            agreements.retry();
          }}
        />
      )}
      {!error && (!objectives.value || !agreements.value) && (
        <div role="status" aria-label="Loading the service levels">
          <Skeleton width="100%" height={32} />
          <Skeleton width="100%" height={120} />
        </div>
      )}
      {!error && objectives.value && agreements.value && (
        <Levels objectives={objectives.value} agreements={agreements.value} />
      )}
    </Panel>
  );
}

function Levels(props: {
  objectives: ObjectiveSummary[];
  agreements: AgreementDetail[];
}) {
  const { objectives, agreements } = props;
  if (objectives.length === 0) {
    return (
      <Text as="p" color="secondary">
        Nothing is promised about it, and nothing is measured.
      </Text>
    );
  }
  return (
    <>
      <ul className={styles.levels}>
        {objectives.map(objective => (
          <Now key={objective.objective} objective={objective} />
        ))}
      </ul>
      {agreements.map(agreement => (
        <div key={agreement.ref} className={styles.agreement}>
          <p>
            Agreed in{' '}
            <Link href={agreementPath(agreement.ref)}>{agreement.title}</Link>
          </p>
          <AgreementQuarters periods={agreement.periods} />
        </div>
      ))}
      {agreements.length === 0 && (
        <Text as="p" color="secondary">
          No agreement says so: these are the owner’s own aims.
        </Text>
      )}
    </>
  );
}

function Now({ objective }: { objective: ObjectiveSummary }) {
  const { attainmentPpm, targetPpm, window, state, sample } = objective;
  return (
    <li>
      <div className={styles.level}>
        <Link href={objectivePath(objective)} standalone weight="bold">
          {objective.title}
        </Link>
        <ObjectiveStateBadge
          state={state}
          notComputed={objective.notComputed}
        />
      </div>
      <div className={styles.figures}>
        <span>
          {formatAttainment(attainmentPpm, targetPpm)} of {formatPpm(targetPpm)}{' '}
          over {formatWindow(window)}
        </span>
        <BudgetBar state={state} remaining={objective.remainingBudget} />
      </div>
      {sample && <SampleDataNote />}
    </li>
  );
}
