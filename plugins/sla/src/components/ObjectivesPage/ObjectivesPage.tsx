import { useMemo } from 'react';
import { Alert, Container, Flex, Link } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { useObjectives } from '@stagecraft/backstage-plugin-sla-react';
import { useOwnedRefs } from '../../hooks/useOwnedRefs';
import { useProblems } from '../../hooks/useProblems';
import { PageLoadFailed } from '../LoadFailed';
import {
  countStates,
  filterObjectives,
  ObjectiveFilter,
} from './filterObjectives';
import { NoObjectives } from './NoObjectives';
import { ObjectiveFilters } from './ObjectiveFilters';
import { ObjectivesTable } from './ObjectivesTable';
import { StateCounts } from './StateCounts';
import { useObjectiveFilter } from './useObjectiveFilter';

/** Every objective, those that need attention first. */
export function ObjectivesPage() {
  const { value: objectives, error, retry } = useObjectives();
  if (error) {
    return <PageLoadFailed what="the objectives" error={error} retry={retry} />;
  }
  return (
    <Container my="4">
      <Flex direction="column" gap="4">
        <ProblemsNotice />
        {objectives?.length === 0 ? (
          <NoObjectives />
        ) : (
          <Overview objectives={objectives} />
        )}
      </Flex>
    </Container>
  );
}

const NO_FILTER: ObjectiveFilter = {
  state: undefined,
  ownerRef: undefined,
  mine: false,
  text: '',
};

function Overview({ objectives }: { objectives?: ObjectiveSummary[] }) {
  const [filter, change] = useObjectiveFilter();
  const { inScope, shown } = useShown(objectives, filter);
  const ownerRefs = useMemo(
    () => [...new Set(objectives?.flatMap(o => o.ownerRef ?? []))].sort(),
    [objectives],
  );
  return (
    <>
      <StateCounts
        counts={inScope && countStates(inScope)}
        chosen={filter.state}
        onChoose={state => change({ state })}
      />
      <ObjectiveFilters
        filter={filter}
        ownerRefs={ownerRefs}
        onChange={change}
      />
      <ObjectivesTable objectives={shown} onClear={() => change(NO_FILTER)} />
    </>
  );
}

/** Objectives that pass the filter; `inScope` leaves out only the state. */
function useShown(
  objectives: ObjectiveSummary[] | undefined,
  filter: ObjectiveFilter,
) {
  const ownedRefs = useOwnedRefs();
  // The counts answer "of what I look at", so a chosen state does not empty the others.
  const inScope = useMemo(
    () =>
      objectives &&
      filterObjectives(objectives, { ...filter, state: undefined }, ownedRefs),
    [objectives, filter, ownedRefs],
  );
  const shown = useMemo(
    () => inScope?.filter(o => !filter.state || o.state === filter.state),
    [inScope, filter.state],
  );
  return { inScope, shown };
}

/** A line that leads to definitions that could not be used, if there are any. */
function ProblemsNotice() {
  const count = useProblems().value?.length ?? 0;
  if (count === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={`${count} ${
        count === 1 ? 'definition has a problem' : 'definitions have problems'
      }`}
      description="What they promise may be missing below."
      customActions={<Link href="/service-levels/problems">Show them</Link>}
    />
  );
}
