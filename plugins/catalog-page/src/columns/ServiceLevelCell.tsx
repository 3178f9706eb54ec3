import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  formatBudget,
  ObjectiveStateBadge,
  SampleDataNote,
  useEntitySummary,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ServiceLevelCell.module.css';

/** Worst state of the entity's objectives and the least budget left; leads to all of them. */
export function ServiceLevelCell({ entity }: { entity: Entity }) {
  const entityRef = stringifyEntityRef(entity);
  const { value: summary, error } = useEntitySummary(entityRef);
  if (error) {
    return <Quiet>Unknown</Quiet>;
  }
  if (summary === undefined) {
    return <Skeleton width={72} height={20} />;
  }
  if (summary === null) {
    return <Quiet>–</Quiet>;
  }
  return (
    <span className={styles.cell}>
      <Link href={serviceLevelsOf(entityRef)} standalone>
        <ObjectiveStateBadge state={summary.state} />
      </Link>
      {summary.remainingBudget !== null && (
        <Quiet>{`Budget ${formatBudget(
          summary.remainingBudget,
        ).toLocaleLowerCase('en-GB')}`}</Quiet>
      )}
      {summary.sample && <SampleDataNote />}
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
