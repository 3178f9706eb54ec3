import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  parseObjectiveKey,
  type ObjectiveQuery,
  type SampleBatch,
} from '@stagecraft/backstage-plugin-sla-common';
import { createSlaClient } from '@stagecraft/backstage-plugin-sla-common/client';
import type { SlaRequestOptions, SlaService } from './SlaService';

/** Asks the `sla` backend over HTTP, with a token made for each call. */
export class DefaultSlaService implements SlaService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async listObjectives(query: ObjectiveQuery, options: SlaRequestOptions) {
    const client = await this.#client(options);
    const { ownerRef, ...rest } = query;
    return unwrap(
      await client.GET('/v1/objectives', {
        params: { query: { ...rest, ownerRef: ownerRef?.join(',') } },
      }),
    );
  }

  async getObjective(objective: string, options: SlaRequestOptions) {
    const { sloRef, objectiveId } = parseObjectiveKey(objective);
    const { namespace, name } = parseEntityRef(sloRef);
    const client = await this.#client(options);
    return unwrap(
      await client.GET('/v1/objectives/{namespace}/{name}/{objectiveId}', {
        params: { path: { namespace, name, objectiveId } },
      }),
    );
  }

  async getObjectivesByEntities(
    entityRefs: string[],
    options: SlaRequestOptions,
  ) {
    const client = await this.#client(options);
    const body = { entityRefs };
    const { items } = await unwrap(
      await client.POST('/v1/objectives/by-entities', { body }),
    );
    return items;
  }

  async listAgreements(options: SlaRequestOptions) {
    const client = await this.#client(options);
    const { items } = await unwrap(await client.GET('/v1/agreements'));
    return items;
  }

  async createSamples(batch: SampleBatch, options: SlaRequestOptions) {
    const client = await this.#client(options);
    return unwrap(await client.POST('/v1/samples', { body: batch }));
  }

  async #client({ credentials }: SlaRequestOptions) {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('sla'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'sla',
      }),
    ]);
    return createSlaClient({
      baseUrl,
      fetch: input => {
        const request = new Request(input);
        request.headers.set('Authorization', `Bearer ${token}`);
        return fetch(request);
      },
    });
  }
}

async function unwrap<T>(answer: {
  data?: T;
  error?: unknown;
  response: Response;
}): Promise<T> {
  const { data, error, response } = answer;
  if (data !== undefined) return data;
  // The client has read the body, so it is given back for the error to quote.
  throw await ResponseError.fromResponse(
    new Response(JSON.stringify(error ?? {}), {
      status: response.status,
      statusText: response.statusText,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
