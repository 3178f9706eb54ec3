import { NotFoundError } from '@backstage/errors';
import {
  AgreementDetail,
  AgreementSummary,
  EntitySummary,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveSummary,
  ObjectiveWindow,
  ObjectiveWindowQuery,
  PromiseCheck,
  ReportedProblem,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  AgreementAddress,
  ObjectiveAddress,
  ObjectiveListQuery,
  SlaApi,
} from '../api';
import { listPage } from './listPage';
import { objectiveWindowFixture } from './objectiveWindowFixture';
import { summarize } from './summarize';

/** What a {@link FakeSlaApi} knows. */
export interface FakeSlaContent {
  objectives?: ObjectiveDetail[];
  agreements?: AgreementDetail[];
  problems?: ReportedProblem[];
  /** Promise checks by the entity that promises. */
  promises?: PromiseCheck[];
  /** Agreements that an entity relies on, by its ref. */
  reliedOn?: Record<string, AgreementSummary[]>;
  /** Refs on whose behalf the reader owns things. */
  ownedRefs?: string[];
  /** Fields of the windows that are answered. */
  window?: Partial<ObjectiveWindow>;
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
  /** Each query for a list of objectives. */
  readonly queries: ObjectiveListQuery[] = [];
  /** Each query for a window. */
  readonly windows: ObjectiveWindowQuery[] = [];
  /** Replace it to change what the next calls answer. */
  content: FakeSlaContent;

  constructor(content: FakeSlaContent = {}) {
    this.content = content;
  }

  async listObjectives(query: ObjectiveListQuery = {}): Promise<ObjectivePage> {
    this.queries.push(query);
    const { ownedRefs = [] } = this.content;
    const { owned, ...rest } = query;
    const narrowed = owned ? { ...rest, ownerRef: ownedRefs } : rest;
    return listPage(this.#objectives(), narrowed);
  }

  async getObjectivesByEntities(
    entityRefs: string[],
  ): Promise<Map<string, ObjectiveSummary[]>> {
    this.batches.push(entityRefs);
    return new Map(entityRefs.map(ref => [ref, this.#objectivesOf(ref)]));
  }

  async getEntitySummaries(
    entityRefs: string[],
  ): Promise<Map<string, EntitySummary>> {
    this.batches.push(entityRefs);
    return new Map(
      entityRefs.flatMap(ref => {
        const objectives = this.#objectivesOf(ref);
        return objectives.length > 0 ? [[ref, summarize(ref, objectives)]] : [];
      }),
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

  async getObjectiveWindow(
    address: ObjectiveAddress,
    query: ObjectiveWindowQuery = {},
  ): Promise<ObjectiveWindow> {
    this.windows.push(query);
    const objective = await this.getObjective(address);
    return {
      ...objectiveWindowFixture(objective, query),
      ...this.content.window,
    };
  }

  async listReliedOn(entityRef: string): Promise<AgreementSummary[]> {
    this.#refuse();
    return this.content.reliedOn?.[entityRef] ?? [];
  }

  async listPromiseChecks(ref?: string): Promise<PromiseCheck[]> {
    this.#refuse();
    const { promises = [] } = this.content;
    return promises.filter(
      ({ entityRef, agreementRef }) =>
        ref === undefined || ref === entityRef || ref === agreementRef,
    );
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

  #objectivesOf(ref: string): ObjectiveDetail[] {
    return this.#objectives().filter(({ entityRef }) => entityRef === ref);
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
