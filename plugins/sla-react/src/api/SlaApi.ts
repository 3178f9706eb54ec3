import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  AgreementDetail,
  AgreementSummary,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveQuery,
  ObjectiveSummary,
  ReportedProblem,
} from '@stagecraft/backstage-plugin-sla-common';

/** How a list of objectives is narrowed, and which page of it. */
export type ObjectiveListQuery = Omit<ObjectiveQuery, 'ownerRef'>;

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
  listAgreements(): Promise<AgreementSummary[]>;
  getAgreement(address: AgreementAddress): Promise<AgreementDetail>;
  listProblems(): Promise<ReportedProblem[]>;
}

/** Entity refs that one batch request may carry. */
export const ENTITY_BATCH_LIMIT = 500;

/** Client of the service levels. */
export const slaApiRef = createApiRef<SlaApi>({ id: 'plugin.sla.service' });
