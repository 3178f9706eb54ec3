import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AgreementSummary,
  EntityObjectives,
  ObjectiveDetail,
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

  /**
   * One objective with its latest verdict, such as its attainment over its own
   * window; the error is a 404 where there is none.
   *
   * @param objective - key such as `slo:default/api-availability/default`
   * @throws InputError for a text that is no key
   */
  getObjective(
    objective: string,
    options: SlaRequestOptions,
  ): Promise<ObjectiveDetail>;

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
