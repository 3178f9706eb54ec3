import { Link, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { AtRisk, useAtRisk } from './useAtRisk';
import styles from './PromisesAtRisk.module.css';

/** Home: promises that are broken or nearly so, the reader's own first. */
export function PromisesAtRisk() {
  const { value, error, retry } = useAtRisk();
  if (error) {
    return <LoadFailed what="the promises" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[36, 36, 36]} />;
  }
  if (value.count === 0) {
    return (
      <Text as="p" color="secondary">
        {value.total === 0
          ? 'Nothing is promised yet.'
          : `None of ${value.total} promises is broken or at risk.`}
      </Text>
    );
  }
  return <AtRiskList atRisk={value} />;
}

function AtRiskList({ atRisk }: { atRisk: AtRisk }) {
  const { objectives, mine, count } = atRisk;
  const more = count - objectives.length;
  return (
    <>
      <ul className={styles.list}>
        {objectives.map(objective => (
          <Promised
            key={objective.objective}
            objective={objective}
            mine={mine.has(objective.objective)}
          />
        ))}
      </ul>
      <Link href="/service-levels/objectives">
        {more > 0
          ? `${more} more, and all service levels`
          : 'All service levels'}
      </Link>
    </>
  );
}

function Promised(props: { objective: ObjectiveSummary; mine: boolean }) {
  const { objective, mine } = props;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={objectivePath(objective)} weight="bold" standalone>
          {objective.title}
        </Link>
        <span className={styles.quiet}>
          <EntityRefLink
            entityRef={objective.entityRef}
            defaultKind="component"
          />
          {mine && <span className={styles.mine}>Yours</span>}
          {objective.sample && <SampleDataNote />}
        </span>
      </div>
      <ObjectiveStateBadge state={objective.state} />
      <div className={styles.budget}>
        <BudgetBar
          state={objective.state}
          remaining={objective.remainingBudget}
        />
      </div>
    </li>
  );
}
