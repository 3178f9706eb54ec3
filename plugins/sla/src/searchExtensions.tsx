import { RiShieldCheckLine } from '@remixicon/react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/** Type under which search holds objectives and agreements. */
const SERVICE_LEVEL_TYPE = 'service-level';

/** A found objective or agreement. */
export const serviceLevelSearchItem = SearchResultListItemBlueprint.make({
  name: 'service-level',
  params: {
    icon: <RiShieldCheckLine />,
    predicate: result => result.type === SERVICE_LEVEL_TYPE,
    component: () =>
      import('./components/SearchResultItem').then(m => m.SearchResultItem),
  },
});

/** Narrows search to objectives and agreements. */
export const serviceLevelSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'service-level',
  params: {
    value: SERVICE_LEVEL_TYPE,
    name: 'Service levels',
    icon: <RiShieldCheckLine />,
  },
});
