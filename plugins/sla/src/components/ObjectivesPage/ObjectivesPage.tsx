import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Container, Flex, Link } from '@backstage/ui';
import {
  slaApiRef,
  useFreshly,
  useObjectivePage,
} from '@stagecraft/backstage-plugin-sla-react';
import { useProblems } from '../../hooks/useProblems';
import { PageLoadFailed } from '../LoadFailed';
import { OutdatedNotice } from '../OutdatedNotice';
import { StateCounts } from '../StateCounts';
import { NoObjectives } from './NoObjectives';
import { ObjectiveFilters } from './ObjectiveFilters';
import { ObjectivesTable } from './ObjectivesTable';
import { OverviewFilter, queryOf } from './overviewQuery';
import { useOverviewFilter } from './useOverviewFilter';

const TYPING_MS = 250;

/** Every objective, those that need attention first, a page at a time. */
export function ObjectivesPage() {
  const [filter, change] = useOverviewFilter();
  const text = useSettled(filter.text);
  const loaded = useObjectivePage(queryOf({ ...filter, text }));
  const { value, error, retry } = loaded;
  if (error) {
    return <PageLoadFailed what="the objectives" error={error} retry={retry} />;
  }
  const nothing = value?.totalItems === 0 && !isNarrowed(filter);
  return (
    <Container my="4">
      <OutdatedNotice loaded={loaded} />
      <Flex direction="column" gap="4">
        <ProblemsNotice />
        {nothing ? (
          <NoObjectives />
        ) : (
          <>
            <StateCounts
              counts={value?.states}
              chosen={filter.state}
              onChoose={state => change({ state })}
            />
            <Filters
              filter={filter}
              ownerRefs={value?.owners ?? []}
              onChange={change}
            />
            <ObjectivesTable
              loaded={loaded}
              filter={filter}
              onChange={change}
            />
          </>
        )}
      </Flex>
    </Container>
  );
}

function Filters(props: {
  filter: OverviewFilter;
  ownerRefs: string[];
  onChange: (change: Partial<OverviewFilter>) => void;
}) {
  const api = useApi(slaApiRef);
  const { value } = useFreshly(() => api.listAgreements(), [api]);
  return <ObjectiveFilters {...props} agreements={value ?? []} />;
}

function isNarrowed(filter: OverviewFilter): boolean {
  const { state, ownerRef, mine, text, agreement } = filter;
  return Boolean(state || ownerRef || mine || text || agreement);
}

/** A text once nobody types any more, so that each letter is not a request. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useDebounce(() => setSettled(text), TYPING_MS, [text]);
  return settled;
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
