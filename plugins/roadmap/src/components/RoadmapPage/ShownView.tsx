import { useMemo } from 'react';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf } from '../../hooks';
import type { ChangeView, RoadmapView } from '../../view';
import { LanesView, QuartersView } from '../Columns';
import { FollowsView } from '../FollowsView';
import { ListView } from '../ListView';
import { MovesProvider } from '../Moves';
import { TimelineView } from '../TimelineView';

interface ShownProps {
  view: RoadmapView;
  query: ItemQuery;
  onChange: ChangeView;
}

/** The items in the chosen view. */
export function ShownView(props: ShownProps) {
  const { asOf } = useAsOf();
  const now = useMemo(() => (asOf ? new Date(asOf) : new Date()), [asOf]);
  const chosen = <Chosen {...props} now={now} />;
  // Nothing is moved in the past.
  return asOf ? chosen : <MovesProvider>{chosen}</MovesProvider>;
}

function Chosen(props: ShownProps & { now: Date }) {
  const { view, query, now, onChange } = props;
  const { from } = view;
  switch (view.view) {
    case 'quarters':
      return (
        <QuartersView query={query} now={now} from={from} onChange={onChange} />
      );
    case 'timeline':
      return (
        <TimelineView query={query} now={now} from={from} onChange={onChange} />
      );
    case 'list':
      return <ListView query={query} view={view} onChange={onChange} />;
    case 'follows':
      return <FollowsView query={query} now={now} />;
    default:
      return <LanesView query={query} now={now} />;
  }
}
