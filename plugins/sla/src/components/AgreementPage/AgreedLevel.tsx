import { Link } from '@backstage/ui';
import {
  AgreedObjectiveSummary,
  DEFAULT_OBJECTIVE_ID,
  parseObjectiveKey,
} from '@stagecraft/backstage-plugin-sla-common';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  formatPpm,
  objectivePath,
  ObjectiveStateBadge,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './AgreementPage.module.css';

/** One promised level, beside the stricter aim of the objective behind it. */
export function AgreedLevel({ level }: { level: AgreedObjectiveSummary }) {
  return (
    <li className={styles.level}>
      <div className={styles.levelWords}>
        <LevelName level={level} />
        <p>
          At least <strong>{formatPpm(level.agreedPpm)}</strong>.{' '}
          {describeMargin(level)}
        </p>
      </div>
      <ObjectiveStateBadge state={level.state} />
    </li>
  );
}

function LevelName({ level }: { level: AgreedObjectiveSummary }) {
  const name = (
    <EntityDisplayName entityRef={level.sloRef} hideIcon disableTooltip />
  );
  if (level.targetPpm === null) {
    return <strong>{name}</strong>;
  }
  const identity = parseObjectiveKey(level.objective);
  const several = identity.objectiveId !== DEFAULT_OBJECTIVE_ID;
  return (
    <Link href={objectivePath(identity)} weight="bold" standalone>
      {name}
      {several && `, ${identity.objectiveId}`}
    </Link>
  );
}

function describeMargin(level: AgreedObjectiveSummary): string {
  const { targetPpm, marginPpm } = level;
  if (targetPpm === null || marginPpm === null) {
    return 'The objective behind this promise is not in the catalog, so nobody can tell whether it is kept.';
  }
  return marginPpm > 0
    ? `The team aims for ${formatPpm(targetPpm)}: a margin of ${formatPpm(
        marginPpm,
      )} before the promise breaks.`
    : 'The team aims for no more than that, so there is no margin.';
}
