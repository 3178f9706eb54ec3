import {
  EntitySummary,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { EntityBatcher } from './EntityBatcher';
import {
  ENTITY_BATCH_LIMIT,
  ENTITY_SUMMARY_BATCH_LIMIT,
  SlaApi,
} from './SlaApi';

interface EntityBatchers {
  objectives: EntityBatcher<ObjectiveSummary[]>;
  summaries: EntityBatcher<EntitySummary | null>;
}

const known = new WeakMap<SlaApi, EntityBatchers>();

/** The batchers of an API, the same for all components of a page. */
export function entityBatchersOf(api: SlaApi): EntityBatchers {
  const found = known.get(api);
  if (found) {
    return found;
  }
  const created: EntityBatchers = {
    objectives: new EntityBatcher<ObjectiveSummary[]>({
      request: refs => api.getObjectivesByEntities(refs),
      absent: [],
      limit: ENTITY_BATCH_LIMIT,
    }),
    summaries: new EntityBatcher<EntitySummary | null>({
      request: refs => api.getEntitySummaries(refs),
      absent: null,
      limit: ENTITY_SUMMARY_BATCH_LIMIT,
    }),
  };
  known.set(api, created);
  return created;
}
