import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  ObjectiveStateBadge,
  SampleDataNote,
  useEntityObjectives,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ServiceLevelCell.module.css';

/** Worst measured state of the entity's objectives; leads to all of them. */
export function ServiceLevelCell({ entity }: { entity: Entity }) {
  const entityRef = stringifyEntityRef(entity);
  const { value: objectives, error } = useEntityObjectives(entityRef);
  if (error) {
    return <Quiet>Unknown</Quiet>;
  }
  if (!objectives) {
    return <Skeleton width={72} height={20} />;
  }
  const state = worstState(objectives);
  if (!state) {
    return <Quiet>–</Quiet>;
  }
  return (
    <span className={styles.cell}>
      <Link href={serviceLevelsOf(entityRef)} standalone>
        <ObjectiveStateBadge state={state} />
      </Link>
      {objectives.some(objective => objective.sample) && <SampleDataNote />}
    </span>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <Text variant="body-small" color="secondary">
      {children}
    </Text>
  );
}

function serviceLevelsOf(entityRef: string): string {
  const { namespace, kind, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/service-levels`;
}
