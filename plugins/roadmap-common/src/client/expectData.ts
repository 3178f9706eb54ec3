import { ResponseError } from '@backstage/errors';

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
