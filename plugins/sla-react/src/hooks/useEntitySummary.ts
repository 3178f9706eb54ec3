import { useApi } from '@backstage/frontend-plugin-api';
import { EntitySummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '../api';
import { entityBatchersOf } from '../api/entityBatchers';
import { Loaded, useFreshly } from './useFreshly';

/**
 * The service level of one entity in a few figures; `null` for an entity
 * without objectives. However many rows of a table use this, the
 * server gets one request.
 *
 * @param entityRef - full ref, for instance `component:default/tracking-api`
 */
export function useEntitySummary(
  entityRef: string,
): Loaded<EntitySummary | null> {
  const { summaries } = entityBatchersOf(useApi(slaApiRef));
  return useFreshly(() => summaries.load(entityRef), [summaries, entityRef]);
}
