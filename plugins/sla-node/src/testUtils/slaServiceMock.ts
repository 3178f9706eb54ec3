import { createServiceFactory } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  countStates,
  type AgreementSummary,
  type ObjectiveDetail,
  type ObjectiveQuery,
  type ObjectiveSummary,
  type Sample,
  type SampleBatch,
} from '@stagecraft/backstage-plugin-sla-common';
import type { SlaService } from '../SlaService';
import { slaServiceRef } from '../slaServiceRef';

/** Service levels in memory, for tests of other backends. */
export interface SlaServiceMock extends SlaService {
  /** What was handed in so far. */
  readonly samples: readonly (Sample & { source: string })[];
  /** Puts the fake in the place of the real service in `startTestBackend`. */
  factory(): ReturnType<typeof createServiceFactory>;
}

/** Makes a fake that knows what is given, and whoever asks may do all. */
export function slaServiceMock(
  options: {
    agreements?: AgreementSummary[];
    objectives?: ObjectiveSummary[];
  } = {},
): SlaServiceMock {
  const { agreements = [], objectives = [] } = options;
  const samples: (Sample & { source: string })[] = [];
  const mock: SlaServiceMock = {
    samples,
    async listObjectives(query) {
      return pageOf(objectives, query);
    },
    async getObjective(objective) {
      return detailOf(objective, objectives);
    },
    async getObjectivesByEntities(entityRefs) {
      return [...new Set(entityRefs)].map(entityRef => ({
        entityRef,
        objectives: objectives.filter(o => o.entityRef === entityRef),
      }));
    },
    async listAgreements() {
      return agreements;
    },
    async createSamples(batch) {
      refuseUnknown(batch, objectives);
      samples.push(...batch.samples.map(s => ({ ...s, source: batch.source })));
      return { accepted: batch.samples.length, ignored: 0 };
    },
    factory: () =>
      createServiceFactory({
        service: slaServiceRef,
        deps: {},
        factory: () => mock,
      }),
  };
  return mock;
}

function pageOf(objectives: ObjectiveSummary[], query: ObjectiveQuery) {
  const found = objectives.filter(objective => matches(objective, query));
  const start = query.offset ?? 0;
  return {
    items: found.slice(start, start + (query.limit ?? 100)),
    totalItems: found.length,
    states: countStates(found),
    owners: [...new Set(found.flatMap(({ ownerRef }) => ownerRef ?? []))],
  };
}

function detailOf(key: string, known: ObjectiveSummary[]): ObjectiveDetail {
  const summary = known.find(({ objective }) => objective === key);
  if (!summary) throw new NotFoundError(`No objective '${key}'`);
  return { ...summary, alerts: [], days: [], revisions: [] };
}

function matches(objective: ObjectiveSummary, query: ObjectiveQuery): boolean {
  return (
    (!query.state || objective.state === query.state) &&
    (!query.entityRef || objective.entityRef === query.entityRef) &&
    (!query.ownerRef || query.ownerRef.includes(objective.ownerRef ?? ''))
  );
}

function refuseUnknown(batch: SampleBatch, known: ObjectiveSummary[]) {
  const index = batch.samples.findIndex(
    sample => !known.some(({ objective }) => objective === sample.objective),
  );
  if (index >= 0) {
    throw new InputError(`/body/samples/${index}/objective: is unknown`);
  }
}
