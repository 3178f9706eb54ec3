import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AgreementDetail,
  AgreementSummary,
  EntityObjectives,
  Incident,
  IncidentDraft,
  IncidentPage,
  NewIncident,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveQuery,
  ReportedProblem,
  SampleBatch,
  SampleReceipt,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentQuery } from '../database/IncidentStore';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** All that can be done with service levels. */
export interface ServiceLevels {
  /** Worst state first. */
  listObjectives(
    query: ObjectiveQuery,
    options: CallOptions,
  ): Promise<ObjectivePage>;

  /** One entry for each different ref, in their order. */
  getObjectivesByEntities(
    entityRefs: string[],
    options: CallOptions,
  ): Promise<EntityObjectives[]>;

  /** @throws NotFoundError */
  getObjective(
    objective: string,
    options: CallOptions,
  ): Promise<ObjectiveDetail>;

  listAgreements(options: CallOptions): Promise<AgreementSummary[]>;

  /** @throws NotFoundError */
  getAgreement(ref: string, options: CallOptions): Promise<AgreementDetail>;

  listProblems(options: CallOptions): Promise<ReportedProblem[]>;

  /** All or nothing; repeating it changes nothing. @throws InputError naming the field */
  createSamples(
    batch: SampleBatch,
    options: CallOptions,
  ): Promise<SampleReceipt>;

  /** Removes samples and incidents of a source. @throws InputError for the portal's own */
  removeSource(source: string, options: CallOptions): Promise<void>;

  /** Latest start first. */
  listIncidents(
    query: IncidentQuery,
    options: CallOptions,
  ): Promise<IncidentPage>;

  /** @throws InputError naming the field */
  createIncident(
    incident: NewIncident,
    options: CallOptions,
  ): Promise<Incident>;

  /** @throws NotFoundError, InputError; ConflictError when stale */
  updateIncident(
    read: { id: string; version: number },
    draft: IncidentDraft,
    options: CallOptions,
  ): Promise<Incident>;
}
