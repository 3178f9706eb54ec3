import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { ObjectiveListQuery, SlaApi, slaApiRef } from '../api';
import { Loaded, useFreshly } from './useFreshly';

const PAGE_SIZE = 200;

/**
 * All objectives that match, however many pages the server makes of them.
 *
 * @param query - restrictions; compared by content, so it may be a fresh object
 */
export function useObjectives(
  query: Omit<ObjectiveListQuery, 'limit' | 'offset'> = {},
): Loaded<ObjectiveSummary[]> {
  const api = useApi(slaApiRef);
  return useFreshly(() => listAll(api, query), [api, JSON.stringify(query)]);
}

async function listAll(
  api: SlaApi,
  query: ObjectiveListQuery,
): Promise<ObjectiveSummary[]> {
  const found: ObjectiveSummary[] = [];
  for (;;) {
    const page = await api.listObjectives({
      ...query,
      limit: PAGE_SIZE,
      offset: found.length,
    });
    found.push(...page.items);
    if (page.items.length === 0 || found.length >= page.totalItems) {
      return found;
    }
  }
}
