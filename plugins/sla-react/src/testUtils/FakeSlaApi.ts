import { NotFoundError } from '@backstage/errors';
import {
  AgreementDetail,
  countStates,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveSummary,
  ReportedProblem,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  AgreementAddress,
  ObjectiveAddress,
  ObjectiveListQuery,
  SlaApi,
} from '../api';

const DEFAULT_LIMIT = 100;

/** What a {@link FakeSlaApi} knows. */
export interface FakeSlaContent {
  objectives?: ObjectiveDetail[];
  agreements?: AgreementDetail[];
  problems?: ReportedProblem[];
  /** When set, every call rejects with it. */
  failure?: Error;
}

/**
 * Service levels in memory, for tests of what shows them. Pages and filters as
 * the server does, and remembers what it was asked.
 */
export class FakeSlaApi implements SlaApi {
  /** Entity refs of each batch request, in the order of the calls. */
  readonly batches: string[][] = [];
  /** Replace it to change what the next calls answer. */
  content: FakeSlaContent;

  constructor(content: FakeSlaContent = {}) {
    this.content = content;
  }

  async listObjectives(query: ObjectiveListQuery = {}): Promise<ObjectivePage> {
    const { state, entityRef, offset = 0, limit = DEFAULT_LIMIT } = query;
    const matching = this.#objectives().filter(
      objective =>
        (!state || objective.state === state) &&
        (!entityRef || objective.entityRef === entityRef),
    );
    return {
      items: matching.slice(offset, offset + limit),
      totalItems: matching.length,
      states: countStates(matching),
      owners: [...new Set(matching.flatMap(({ ownerRef }) => ownerRef ?? []))],
    };
  }

  async getObjectivesByEntities(
    entityRefs: string[],
  ): Promise<Map<string, ObjectiveSummary[]>> {
    this.batches.push(entityRefs);
    const objectives = this.#objectives();
    return new Map(
      entityRefs.map(ref => [
        ref,
        objectives.filter(({ entityRef }) => entityRef === ref),
      ]),
    );
  }

  async getObjective(address: ObjectiveAddress): Promise<ObjectiveDetail> {
    const { namespace, name, objectiveId } = address;
    const key = `slo:${namespace}/${name}/${objectiveId}`;
    const found = this.#objectives().find(({ objective }) => objective === key);
    if (!found) {
      throw new NotFoundError(`No objective '${key}'`);
    }
    return found;
  }

  async listAgreements(): Promise<AgreementDetail[]> {
    this.#refuse();
    return this.content.agreements ?? [];
  }

  async getAgreement(address: AgreementAddress): Promise<AgreementDetail> {
    this.#refuse();
    const ref = `servicelevelagreement:${address.namespace}/${address.name}`;
    const found = this.content.agreements?.find(item => item.ref === ref);
    if (!found) {
      throw new NotFoundError(`No agreement '${ref}'`);
    }
    return found;
  }

  async listProblems(): Promise<ReportedProblem[]> {
    this.#refuse();
    return this.content.problems ?? [];
  }

  #objectives(): ObjectiveDetail[] {
    this.#refuse();
    return this.content.objectives ?? [];
  }

  #refuse() {
    if (this.content.failure) {
      throw this.content.failure;
    }
  }
}
