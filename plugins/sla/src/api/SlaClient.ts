import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  AgreementDetail,
  AgreementSummary,
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
} from '@stagecraft/backstage-plugin-sla-react';
import { SlaConnection } from './SlaConnection';

/** Reads service levels over HTTP, as the signed-in person. */
export class SlaClient implements SlaApi {
  readonly #connection: SlaConnection;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#connection = new SlaConnection(options);
  }

  async listObjectives(query: ObjectiveListQuery = {}): Promise<ObjectivePage> {
    return this.#connection.request(client =>
      client.GET('/v1/objectives', { params: { query } }),
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
