import { toError } from '@backstage/errors';

/** Where the portal is and how to show who asks. */
export interface PortalOptions {
  /** Without a slash at the end, such as `http://localhost:7007`. */
  baseUrl: string;
  token: string;
  fetch: typeof fetch;
  /** Waits; tests make it short. */
  sleep(ms: number): Promise<void>;
}

const TRIES = 6;
const FIRST_PAUSE_MS = 250;
const TIMEOUT_MS = 30_000;

/**
 * Speaks to the portal's public interfaces. A call that fails for want of the
 * portal (not reachable, 429, 502, 503, 504) is repeated with growing pauses;
 * every call here may be repeated without harm.
 */
export class PortalClient {
  readonly #options: PortalOptions;

  constructor(options: PortalOptions) {
    this.#options = options;
  }

  /**
   * Calls `/api/<path>`.
   *
   * @param body - sent as JSON
   * @returns the JSON answer, or undefined when there is none
   * @throws Error with the portal's own words when it refuses
   */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { sleep } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const result = await this.#once(method, path, body).catch(reasonOf);
      if (result instanceof Error) {
        if (attempt === TRIES) {
          throw new Error(
            `The portal does not answer at ${this.#options.baseUrl}: ${
              result.message
            }`,
          );
        }
      } else if (attempt === TRIES || !isTemporary(result.status)) {
        return read<T>(result, `${method} ${path}`);
      }
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }

  #once(method: string, path: string, body: unknown) {
    const { baseUrl, token, fetch } = this.#options;
    return fetch(`${baseUrl}/api/${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

async function read<T>(response: Response, what: string): Promise<T> {
  const text = await response.text();
  if (response.ok) {
    return (text ? JSON.parse(text) : undefined) as T;
  }
  throw new Error(
    `${what} was refused (${response.status}): ${messageOf(text)}`,
  );
}

/** The portal's own words, if the answer has the shape of its errors. */
function messageOf(text: string) {
  try {
    return JSON.parse(text).error.message;
  } catch {
    return text.slice(0, 200);
  }
}

/** `fetch failed` says nothing; what caused it does. */
function reasonOf(error: unknown): Error {
  const { cause } = toError(error) as { cause?: unknown };
  return new Error(toError(cause ?? error).message || 'connection refused');
}

function isTemporary(status: number) {
  return status === 429 || (status >= 502 && status <= 504);
}
