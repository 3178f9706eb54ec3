import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf, useOwnedRefs } from '../hooks';
import { queryOf, type RoadmapView } from './roadmapView';

/** Which items the view is about; undefined until it is known what the reader owns. */
export function useViewQuery(view: RoadmapView): ItemQuery | undefined {
  const ownedRefs = useOwnedRefs();
  const { asOf } = useAsOf();
  if (view.mine && !ownedRefs) return undefined;
  return queryOf(view, { ownedRefs: ownedRefs ?? [], asOf });
}
