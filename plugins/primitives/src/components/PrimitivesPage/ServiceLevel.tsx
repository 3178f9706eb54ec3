import { Link, Skeleton } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAttainment,
  formatPpm,
  ObjectiveStateBadge,
  objectivePath,
  Loaded,
  SampleDataNote,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './PrimitivesPage.module.css';

/** Whether what the primitive promises is kept: the worst objective and its figure. */
export function ServiceLevel(props: {
  entityRef: string;
  /** Objectives by entity; one answer for all cards. */
  levels: Loaded<Map<string, ObjectiveSummary[]>>;
}) {
  const { entityRef, levels } = props;
  const objectives = levels.value?.get(entityRef);
  if (levels.error) {
    return <>Could not be read</>;
  }
  if (!objectives) {
    return <Skeleton width={96} height={20} />;
  }
  const state = worstState(objectives);
  const worst = objectives.find(objective => objective.state === state);
  if (!worst) {
    return <>Nothing promised</>;
  }
  return (
    <span className={styles.level}>
      <ObjectiveStateBadge
        state={worst.state}
        notComputed={worst.notComputed}
      />
      <Link
        href={hrefOf(objectives.length, entityRef, worst)}
        color="secondary"
        variant="body-small"
      >
        {describeFigure(worst)}
      </Link>
      {worst.sample && <SampleDataNote />}
    </span>
  );
}

function describeFigure(objective: ObjectiveSummary): string {
  const { attainmentPpm, targetPpm } = objective;
  const target = formatPpm(targetPpm);
  return attainmentPpm === null
    ? `target ${target}`
    : `${formatAttainment(attainmentPpm, targetPpm)} of ${target}`;
}

function hrefOf(
  count: number,
  entityRef: string,
  objective: Parameters<typeof objectivePath>[0],
): string {
  if (count === 1) {
    return objectivePath(objective);
  }
  const { namespace, kind, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/service-levels`;
}
