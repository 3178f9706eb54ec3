import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type { paths } from './schema.generated';

/** The part of Backstage's discovery that a client needs. */
export interface Discovery {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** The part of Backstage's fetch that a client needs; it adds the credentials. */
export interface Fetcher {
  fetch: typeof fetch;
}

/** What a client stands on. */
export interface ClientOptions {
  discoveryApi: Discovery;
  fetchApi: Fetcher;
}

/** Speaks to the roadmap's backend in the types of its document. */
export async function openClient({ discoveryApi, fetchApi }: ClientOptions) {
  const baseUrl = await discoveryApi.getBaseUrl('roadmap');
  return createClient<paths>({
    baseUrl,
    fetch: request => send(fetchApi, request),
  });
}

/**
 * Hands over address and parts instead of the request itself: Backstage's
 * fetch makes a request of its argument more than once, and the body of a
 * request can be taken only once.
 */
async function send(fetcher: Fetcher, request: Request): Promise<Response> {
  const { url, method, headers } = request;
  const body = await request.text();
  return fetcher.fetch(url, { method, headers, ...(body && { body }) });
}

/** The header that says which version was read. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}

/** The parts of an answer of openapi-fetch that matter here. */
interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered. @throws ResponseError for everything that is not 2xx */
export async function expectData<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, response, error } = await pending;
  if (response.ok && data !== undefined) return data;
  throw await ResponseError.fromResponse(withBody(response, error));
}

/** The body was read already; an error is made of a response that can still be read. */
function withBody(response: Response, error: unknown): Response {
  const { status, statusText, headers } = response;
  return new Response(JSON.stringify(error ?? {}), {
    status,
    statusText,
    headers,
  });
}
