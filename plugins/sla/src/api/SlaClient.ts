import { ResponseError } from '@backstage/errors';
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
  createSlaClient,
  SlaClient as GeneratedClient,
} from '@stagecraft/backstage-plugin-sla-common/client';
import {
  AgreementAddress,
  ObjectiveAddress,
  ObjectiveListQuery,
  SlaApi,
} from '@stagecraft/backstage-plugin-sla-react';

/** Reads service levels over HTTP, as the signed-in person. */
export class SlaClient implements SlaApi {
  readonly #discovery: DiscoveryApi;
  readonly #fetch: FetchApi;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#discovery = options.discovery;
    this.#fetch = options.fetch;
  }

  async listObjectives(query: ObjectiveListQuery = {}): Promise<ObjectivePage> {
    return this.#request(client =>
      client.GET('/v1/objectives', { params: { query } }),
    );
  }

  async getObjectivesByEntities(
    entityRefs: string[],
  ): Promise<Map<string, ObjectiveSummary[]>> {
    const { items } = await this.#request(client =>
      client.POST('/v1/objectives/by-entities', { body: { entityRefs } }),
    );
    return new Map(items.map(item => [item.entityRef, item.objectives]));
  }

  async getObjective(address: ObjectiveAddress): Promise<ObjectiveDetail> {
    return this.#request(client =>
      client.GET('/v1/objectives/{namespace}/{name}/{objectiveId}', {
        params: { path: { ...address } },
      }),
    );
  }

  async listAgreements(): Promise<AgreementSummary[]> {
    const { items } = await this.#request(client =>
      client.GET('/v1/agreements'),
    );
    return items;
  }

  async getAgreement(address: AgreementAddress): Promise<AgreementDetail> {
    return this.#request(client =>
      client.GET('/v1/agreements/{namespace}/{name}', {
        params: { path: { ...address } },
      }),
    );
  }

  async listProblems(): Promise<ReportedProblem[]> {
    const { items } = await this.#request(client => client.GET('/v1/problems'));
    return items;
  }

  /** Every refusal becomes a ResponseError with the server's own words. */
  async #request<T>(
    call: (
      client: GeneratedClient,
    ) => Promise<{ data?: T; response: Response }>,
  ): Promise<T> {
    const client = createSlaClient({
      baseUrl: await this.#discovery.getBaseUrl('sla'),
      fetch: request => this.#send(request as Request),
    });
    const { data } = await call(client);
    return data as T;
  }

  /**
   * Backstage's fetch reads a Request before it passes it on, so its body would
   * be gone when it is sent; an address with its settings can be read twice.
   */
  async #send(request: Request): Promise<Response> {
    const { url, method, headers } = request;
    const body = (await request.text()) || undefined;
    const response = await this.#fetch.fetch(url, { method, headers, body });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
