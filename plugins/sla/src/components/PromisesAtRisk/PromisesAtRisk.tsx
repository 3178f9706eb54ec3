import { Link, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
  useObjectives,
} from '@stagecraft/backstage-plugin-sla-react';
import { useOwnedRefs } from '../../hooks/useOwnedRefs';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { isOwned } from '../ObjectivesPage/filterObjectives';
import { selectAtRisk } from './selectAtRisk';
import styles from './PromisesAtRisk.module.css';

const SHOWN = 5;

/** Home: promises that are broken or nearly so, the reader's own first. */
export function PromisesAtRisk() {
  const { value: objectives, error, retry } = useObjectives();
  const ownedRefs = useOwnedRefs();
  if (error) {
    return <LoadFailed what="the promises" error={error} retry={retry} />;
  }
  if (!objectives) {
    return <LoadingLines heights={[36, 36, 36]} />;
  }
  const atRisk = selectAtRisk(objectives, ownedRefs);
  if (atRisk.length === 0) {
    return (
      <Text as="p" color="secondary">
        {objectives.length === 0
          ? 'Nothing is promised yet.'
          : `None of ${objectives.length} promises is broken or at risk.`}
      </Text>
    );
  }
  return <AtRiskList objectives={atRisk} ownedRefs={ownedRefs} />;
}

function AtRiskList(props: {
  objectives: ObjectiveSummary[];
  ownedRefs: ReadonlySet<string>;
}) {
  const { objectives, ownedRefs } = props;
  const more = objectives.length - SHOWN;
  return (
    <>
      <ul className={styles.list}>
        {objectives.slice(0, SHOWN).map(objective => (
          <AtRisk
            key={objective.objective}
            objective={objective}
            mine={isOwned(objective, ownedRefs)}
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

function AtRisk(props: { objective: ObjectiveSummary; mine: boolean }) {
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
