import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AgreementSummary,
  EntityObjectives,
  ObjectivePage,
  ObjectiveQuery,
  SampleBatch,
  SampleReceipt,
} from '@stagecraft/backstage-plugin-sla-common';

/** On whose behalf something is asked. */
export interface SlaRequestOptions {
  credentials: BackstageCredentials;
}

/**
 * Service levels for other backends. Every call throws a `ResponseError` when
 * the `sla` backend refuses.
 */
export interface SlaService {
  /** Objectives with their latest verdicts, worst first. */
  listObjectives(
    query: ObjectiveQuery,
    options: SlaRequestOptions,
  ): Promise<ObjectivePage>;

  /** Objectives of at most 500 entities, in one call. */
  getObjectivesByEntities(
    entityRefs: string[],
    options: SlaRequestOptions,
  ): Promise<EntityObjectives[]>;

  /** All agreements that hold. */
  listAgreements(options: SlaRequestOptions): Promise<AgreementSummary[]>;

  /** Hands in at most 10,000 samples; they count as a whole or not at all. */
  createSamples(
    batch: SampleBatch,
    options: SlaRequestOptions,
  ): Promise<SampleReceipt>;
}
