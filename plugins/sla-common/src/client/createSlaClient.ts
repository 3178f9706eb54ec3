import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.generated';

/** Calls of the `sla` backend, typed by its OpenAPI document. */
export type SlaClient = Client<paths, `${string}/${string}`>;

/** What a client needs. */
export interface SlaClientOptions {
  /** Address of the backend, such as `https://portal.example.com/api/sla`. */
  baseUrl: string;
  /** Sends the request, with whatever proves who is calling. */
  fetch: typeof globalThis.fetch;
}

/**
 * Makes a client. A refused call does not throw: its answer holds `error` and
 * the `response`.
 */
export function createSlaClient(options: SlaClientOptions): SlaClient {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: request => options.fetch(request),
  });
}
