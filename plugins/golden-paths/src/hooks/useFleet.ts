import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { FleetFilter, queryOf } from '../fleet';
import { goldenPathsApiRef } from '../goldenPathsApiRef';
import { useOwnedRefs } from './useOwnedRefs';

const NOTHING_OWNED: string[] = [];

/** Golden paths that projects were generated from. */
export function useTemplates() {
  const api = useApi(goldenPathsApiRef);
  return useAsyncRetry(() => api.listTemplates(), [api]);
}

/** One page of the projects that pass the filter; the one before it stays until it is there. */
export function useProjects(filter: FleetFilter) {
  const api = useApi(goldenPathsApiRef);
  const owned = useOwnedRefs();
  // What the reader owns counts only where it was asked for.
  const refs = filter.mine ? owned : NOTHING_OWNED;
  const query = refs && JSON.stringify(queryOf(filter, refs));
  return useAsyncRetry(
    async () => (query ? api.listProjects(JSON.parse(query)) : undefined),
    [api, query],
  );
}
