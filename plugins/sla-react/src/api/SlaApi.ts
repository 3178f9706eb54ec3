import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  AgreementDetail,
  AgreementSummary,
  EntitySummary,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveQuery,
  ObjectiveSummary,
  ObjectiveWindow,
  ObjectiveWindowQuery,
  PromiseCheck,
  ReportedProblem,
} from '@stagecraft/backstage-plugin-sla-common';

/** How a list of objectives is narrowed and sorted, and which page of it. */
export interface ObjectiveListQuery extends ObjectiveQuery {
  /** Only what the reader owns, also through groups; the server knows what that is. */
  owned?: boolean;
}

/** Names one objective as the address of its page does. */
export interface ObjectiveAddress {
  namespace: string;
  name: string;
  objectiveId: string;
}

/** Names one agreement as the address of its page does. */
export interface AgreementAddress {
  namespace: string;
  name: string;
}

/**
 * What the portal reads of service levels.
 *
 * Every call rejects with a `ResponseError` when the server refuses: its cause
 * is a `NotAllowedError` without the permission `sla.objective.read`, a
 * `NotFoundError` for what is absent or unseen.
 */
export interface SlaApi {
  listObjectives(query?: ObjectiveListQuery): Promise<ObjectivePage>;
  /**
   * Objectives of many entities in one request. Entities without objectives
   * have an empty list.
   *
   * @param entityRefs - at most {@link ENTITY_BATCH_LIMIT}
   */
  getObjectivesByEntities(
    entityRefs: string[],
  ): Promise<Map<string, ObjectiveSummary[]>>;
  getObjective(address: ObjectiveAddress): Promise<ObjectiveDetail>;
  /** Figures of any window at any instant, with their working. */
  getObjectiveWindow(
    address: ObjectiveAddress,
    query?: ObjectiveWindowQuery,
  ): Promise<ObjectiveWindow>;
  /**
   * The service level of many entities in a few figures each, in one request.
   * Entities without objectives are left out.
   *
   * @param entityRefs - at most {@link ENTITY_SUMMARY_BATCH_LIMIT}
   */
  getEntitySummaries(entityRefs: string[]): Promise<Map<string, EntitySummary>>;
  /** Promises that an entity relies on: as a consumer, through its owner or what it depends on. */
  listReliedOn(entityRef: string): Promise<AgreementSummary[]>;
  /**
   * What is promised, held against what the dependencies promise; empty where
   * nothing is.
   *
   * @param ref - of an agreement, or of a provider; all promises without it
   */
  listPromiseChecks(ref?: string): Promise<PromiseCheck[]>;
  listAgreements(): Promise<AgreementSummary[]>;
  getAgreement(address: AgreementAddress): Promise<AgreementDetail>;
  listProblems(): Promise<ReportedProblem[]>;
}

/** Entity refs that one batch request may carry. */
export const ENTITY_BATCH_LIMIT = 500;

/** Entity refs that one request for summaries may carry. */
export const ENTITY_SUMMARY_BATCH_LIMIT = 10_000;

/** Client of the service levels. */
export const slaApiRef = createApiRef<SlaApi>({ id: 'plugin.sla.service' });
