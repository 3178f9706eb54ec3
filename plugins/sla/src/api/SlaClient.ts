import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
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
  isNotFound,
  ObjectiveAddress,
  ObjectiveListQuery,
  SlaApi,
} from '@stagecraft/backstage-plugin-sla-react';
import { SlaConnection } from './SlaConnection';

/** Reads service levels over HTTP, as the signed-in person. */
export class SlaClient implements SlaApi {
  readonly #connection: SlaConnection;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#connection = new SlaConnection(options);
  }

  async listObjectives(query: ObjectiveListQuery = {}): Promise<ObjectivePage> {
    const { ownerRef, ...rest } = query;
    return this.#connection.request(client =>
      client.GET('/v1/objectives', {
        params: { query: { ...rest, ownerRef: ownerRef?.join(',') } },
      }),
    );
  }

  async getObjectivesByEntities(
    entityRefs: string[],
  ): Promise<Map<string, ObjectiveSummary[]>> {
    const { items } = await this.#connection.request(client =>
      client.POST('/v1/objectives/by-entities', { body: { entityRefs } }),
    );
    return new Map(items.map(item => [item.entityRef, item.objectives]));
  }

  async getObjective(address: ObjectiveAddress): Promise<ObjectiveDetail> {
    return this.#connection.request(client =>
      client.GET('/v1/objectives/{namespace}/{name}/{objectiveId}', {
        params: { path: { ...address } },
      }),
    );
  }

  async getObjectiveWindow(
    address: ObjectiveAddress,
    query: ObjectiveWindowQuery = {},
  ): Promise<ObjectiveWindow> {
    return this.#connection.request(client =>
      client.GET('/v1/objectives/{namespace}/{name}/{objectiveId}/window', {
        params: { path: { ...address }, query },
      }),
    );
  }

  async getEntitySummaries(
    entityRefs: string[],
  ): Promise<Map<string, EntitySummary>> {
    const { items } = await this.#connection.request(client =>
      client.POST('/v1/entities/summaries', { body: { entityRefs } }),
    );
    return new Map(items.map(item => [item.entityRef, item]));
  }

  async listReliedOn(entityRef: string): Promise<AgreementSummary[]> {
    const { items } = await this.#connection.request(client =>
      client.GET('/v1/entities/{kind}/{namespace}/{name}/relied-on', {
        params: { path: parseEntityRef(entityRef) },
      }),
    );
    return items;
  }

  async listPromiseChecks(ref?: string): Promise<PromiseCheck[]> {
    if (ref === undefined) {
      const { items } = await this.#connection.request(client =>
        client.GET('/v1/promises'),
      );
      return items;
    }
    try {
      const check = await this.#connection.request(client =>
        client.GET('/v1/promises/{kind}/{namespace}/{name}', {
          params: { path: parseEntityRef(ref) },
        }),
      );
      return [check];
    } catch (error) {
      if (isNotFound(error)) {
        return [];
      }
      throw error;
    }
  }

  async listAgreements(): Promise<AgreementSummary[]> {
    const { items } = await this.#connection.request(client =>
      client.GET('/v1/agreements'),
    );
    return items;
  }

  async getAgreement(address: AgreementAddress): Promise<AgreementDetail> {
    return this.#connection.request(client =>
      client.GET('/v1/agreements/{namespace}/{name}', {
        params: { path: { ...address } },
      }),
    );
  }

  async listProblems(): Promise<ReportedProblem[]> {
    const { items } = await this.#connection.request(client =>
      client.GET('/v1/problems'),
    );
    return items;
  }
}
