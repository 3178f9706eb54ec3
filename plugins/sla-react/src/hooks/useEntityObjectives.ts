import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '../api';
import { EntityObjectivesBatcher } from '../api/EntityObjectivesBatcher';
import { Loaded, useFreshly } from './useFreshly';

/**
 * Objectives that measure one entity. However many components of a page use
 * this, the server gets one request.
 *
 * @param entityRef - full ref, for instance `component:default/tracking-api`
 */
export function useEntityObjectives(
  entityRef: string,
): Loaded<ObjectiveSummary[]> {
  const api = useApi(slaApiRef);
  return useFreshly(
    () => EntityObjectivesBatcher.of(api).load(entityRef),
    [api, entityRef],
  );
}
