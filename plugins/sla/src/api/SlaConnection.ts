import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  createSlaClient,
  SlaClient as GeneratedClient,
} from '@stagecraft/backstage-plugin-sla-common/client';

/** Speaks to the backend of service levels over HTTP, as the signed-in person. */
export class SlaConnection {
  readonly #discovery: DiscoveryApi;
  readonly #fetch: FetchApi;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#discovery = options.discovery;
    this.#fetch = options.fetch;
  }

  /** Every refusal becomes a ResponseError with the server's own words. */
  async request<T>(
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
