import { RiRoadMapLine } from '@remixicon/react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/** Type under which search holds roadmap items. */
const ROADMAP_ITEM_TYPE = 'roadmap-item';

/** A found roadmap item. */
export const roadmapSearchItem = SearchResultListItemBlueprint.make({
  name: 'roadmap-item',
  params: {
    icon: <RiRoadMapLine />,
    predicate: result => result.type === ROADMAP_ITEM_TYPE,
    component: () =>
      import('./components/SearchResultItem').then(m => m.SearchResultItem),
  },
});

/** Narrows search to roadmap items. */
export const roadmapSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'roadmap-item',
  params: {
    value: ROADMAP_ITEM_TYPE,
    name: 'Roadmap',
    icon: <RiRoadMapLine />,
  },
});
