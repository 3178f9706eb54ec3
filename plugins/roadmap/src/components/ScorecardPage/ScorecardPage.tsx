import { useState } from 'react';
import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex, Skeleton } from '@backstage/ui';
import type {
  PromiseOrigin,
  Scorecard,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  roadmapApiRef,
  SCORECARD_PATH,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { RoadmapHeader } from '../RoadmapHeader';
import { ScorecardFilters } from './ScorecardFilters';
import { ScoredQuarters } from './ScoredQuarters';
import { useScorecardView, type ScorecardView } from './useScorecardView';

/** How earlier promises fared, by quarter and team. */
export function ScorecardPage() {
  return (
    <BreadcrumbEntry entry={{ label: 'Scorecard', href: SCORECARD_PATH }}>
      <RoadmapHeader
        title="Promises kept"
        description="How earlier promises fared, by quarter and team, never by person. Each share says between which bounds it may really lie, and opens to the items behind it."
      />
      <Container>
        <Flex direction="column" gap="4">
          <ScorecardContent />
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}

function useScorecard({ from, to, ownerRef }: ScorecardView) {
  const api = useApi(roadmapApiRef);
  const owners = ownerRef ? [ownerRef] : undefined;
  return useLoaded(
    () => api.getScorecard({ from, to, ownerRef: owners }),
    [api, from, to, ownerRef],
  );
}

/** The origins that have figures, and the one that is shown. */
function originsOf(scorecard: Scorecard | undefined, wanted?: PromiseOrigin) {
  const found = new Set(scorecard?.figures.map(({ origin }) => origin));
  const all: PromiseOrigin[] = ['portal', 'imported'];
  const origins = all.filter(origin => found.has(origin));
  return { origins, origin: origins.find(it => it === wanted) ?? origins[0] };
}

function ScorecardContent() {
  const [view, change] = useScorecardView();
  const [now] = useState(() => new Date());
  const { value, error, reload } = useScorecard(view);
  const { origins, origin } = originsOf(value, view.origin);
  return (
    <>
      <ScorecardFilters
        view={view}
        scorecard={value}
        origins={origins}
        origin={origin}
        now={now}
        onChange={change}
      />
      {error && (
        <LoadFailed what="the scorecard" error={error} retry={reload} />
      )}
      {!error && !value && (
        <div role="status" aria-label="Loading the scorecard">
          <Skeleton width="100%" height={320} />
        </div>
      )}
      {value && (
        <ScoredQuarters
          scorecard={value}
          origin={origin}
          view={view}
          onChange={change}
        />
      )}
    </>
  );
}
