import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectivePage } from '@stagecraft/backstage-plugin-sla-common';
import { ObjectiveListQuery, slaApiRef } from '../api';
import { Loaded, useFreshly } from './useFreshly';
import { concernsAny } from './useServiceLevelSignal';

/** A page that may still be that of the query before. */
export interface LoadedPage extends Loaded<ObjectivePage> {
  /** Whether the value answers an earlier query than the one that is being asked. */
  stale: boolean;
}

/**
 * One page of objectives, narrowed and sorted by the server, so that it costs
 * the same however many there are.
 *
 * @param query - compared by content, so it may be a fresh object
 */
export function useObjectivePage(query: ObjectiveListQuery): LoadedPage {
  const api = useApi(slaApiRef);
  const key = JSON.stringify(query);
  const { value, ...loaded } = useFreshly(
    async () => ({ key, page: await api.listObjectives(query) }),
    [api, key],
    (signal, { page }) => concernsAny(signal, page.items),
  );
  return {
    ...loaded,
    value: value?.page,
    loading: !value && !loaded.error,
    stale: value !== undefined && value.key !== key,
  };
}
