import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ItemPage,
  ItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '../api';
import { useLoaded, type Loaded } from './useLoaded';

/**
 * One page of items.
 *
 * @param query - compared by content, so it may be a fresh object; undefined while it is not known yet
 */
export function useItems(query: ItemQuery | undefined): Loaded<ItemPage> {
  const api = useApi(roadmapApiRef);
  const loaded = useLoaded(
    async () => query && api.listItems(query),
    [api, JSON.stringify(query)],
  );
  return {
    ...loaded,
    loading: loaded.loading || (!loaded.value && !loaded.error),
  };
}
