import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '../api';
import { entityBatchersOf } from '../api/entityBatchers';
import { Loaded, useFreshly } from './useFreshly';
import { concernsAny, useServiceLevelSignal } from './useServiceLevelSignal';

/**
 * Objectives that measure one entity. However many components of a page use
 * this, the server gets one request.
 *
 * @param entityRef - full ref, for instance `component:default/tracking-api`
 */
export function useEntityObjectives(
  entityRef: string,
): Loaded<ObjectiveSummary[]> {
  const { objectives } = entityBatchersOf(useApi(slaApiRef));
  const loaded = useFreshly(
    () => objectives.load(entityRef),
    [objectives, entityRef],
  );
  useServiceLevelSignal(signal => {
    if (loaded.value && concernsAny(signal, loaded.value)) {
      objectives.forget(entityRef);
      loaded.retry();
    }
  });
  return loaded;
}
