import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '../api';
import { entityBatchersOf } from '../api/entityBatchers';
import { Loaded, useFreshly } from './useFreshly';
import { concernsAny, useServiceLevelSignal } from './useServiceLevelSignal';

/**
 * Objectives of many entities, by their refs, for what has to know all of them
 * at once, such as a filter. It shares the one request of
 * `useEntityObjectives`. An entity without objectives has an empty list.
 *
 * @param entityRefs - full refs; compared by content, so it may be a fresh array
 */
export function useEntitiesObjectives(
  entityRefs: readonly string[],
): Loaded<Map<string, ObjectiveSummary[]>> {
  const { objectives } = entityBatchersOf(useApi(slaApiRef));
  const loaded = useFreshly(async () => {
    const lists = await Promise.all(
      entityRefs.map(ref => objectives.load(ref)),
    );
    return new Map(entityRefs.map((ref, n) => [ref, lists[n]]));
  }, [objectives, entityRefs.join(' ')]);
  useServiceLevelSignal(signal => {
    if (
      loaded.value &&
      concernsAny(signal, [...loaded.value.values()].flat())
    ) {
      entityRefs.forEach(ref => objectives.forget(ref));
      loaded.retry();
    }
  });
  return loaded;
}
