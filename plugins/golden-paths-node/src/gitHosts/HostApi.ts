import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { ZodType } from 'zod';
import { fetchFollowing, RefusedAnswer } from './fetchFollowing';

const LARGEST_ANSWER_BYTES = 10 * 1024 * 1024;

/** Of the system and of fetch, for a connection that the other side closed. */
const CLOSED = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** How to reach a git host's REST interface. */
export interface HostApiOptions {
  /** For messages, such as `github.com`. */
  host: string;
  /** Such as `https://api.github.com`; without a slash at its end. */
  baseUrl: string;
  /** Headers that sign in to a repository of `owner`; never in a message. */
  headers(owner: string): Promise<Record<string, string>>;
  /** Longest wait for an answer, in milliseconds. */
  answerMs: number;
}

/** A request to a REST interface, relative to its base. */
export interface HostRequest {
  owner: string;
  path: string;
  method?: 'GET' | 'POST' | 'PATCH';
  body?: object;
}

interface HostAnswer {
  status: number;
  text: string;
}

/** Calls the REST interface of a git host and believes nothing unchecked. */
export class HostApi {
  readonly #options: HostApiOptions;

  constructor(options: HostApiOptions) {
    this.#options = options;
  }

  /** @throws see {@link GitHost} */
  async call<T>(sent: HostRequest, schema: ZodType<T>): Promise<T> {
    const { answerMs, host } = this.#options;
    const what = `${methodOf(sent)} ${sent.path} at the git host ${host}`;
    const { status, text } = await this.#send(sent).catch(error => {
      throw new ServiceUnavailableError(
        `${what} failed: ${reasonOf(error, answerMs)}`,
      );
    });
    if (status < 200 || status > 299) throw errorOf(status, what);
    const answer = schema.safeParse(parsed(text));
    if (answer.success) return answer.data;
    const [{ path: field, message }] = answer.error.issues;
    throw new ServiceUnavailableError(
      `${what} gave an answer that cannot be right: ${field.join(
        '.',
      )}: ${message}`,
    );
  }

  /**
   * Hosts close connections that are kept, and cannot know that a request is
   * under way on one. What changes nothing is then sent once more.
   */
  async #send(sent: HostRequest): Promise<HostAnswer> {
    // Both attempts together wait no longer than one.
    const signal = AbortSignal.timeout(this.#options.answerMs);
    try {
      return await this.#attempt(sent, signal);
    } catch (error) {
      if (methodOf(sent) !== 'GET' || !isClosed(error as Error)) throw error;
      return this.#attempt(sent, signal);
    }
  }

  async #attempt(sent: HostRequest, signal: AbortSignal): Promise<HostAnswer> {
    const { owner, path, body } = sent;
    const response = await fetchFollowing(this.#options.baseUrl + path, {
      method: methodOf(sent),
      headers: {
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
        ...(await this.#options.headers(owner)),
      },
      body: body && JSON.stringify(body),
      signal,
    });
    return { status: response.status, text: await readText(response) };
  }
}

function methodOf({ method = 'GET' }: HostRequest) {
  return method;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER_BYTES) {
      throw new RefusedAnswer('the answer is too large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The message of a failed fetch may hold an address with a secret in it.
function reasonOf(error: Error, answerMs: number): string {
  const { name, message, cause } = error;
  if (error instanceof RefusedAnswer) return message;
  if (name === 'TimeoutError' || name === 'AbortError') {
    return `no answer within ${answerMs / 1000} seconds`;
  }
  return codeOf(cause) ?? 'no answer';
}

function isClosed({ cause }: Error): boolean {
  return CLOSED.includes(codeOf(cause) ?? '');
}

function codeOf(cause: unknown): string | undefined {
  return (cause as { code?: string } | undefined)?.code;
}

function errorOf(status: number, what: string): Error {
  const message = `${what} was answered with ${status}`;
  if (status === 404 || status === 410) return new NotFoundError(message);
  if (status === 401 || status === 403) {
    return new NotAllowedError(
      `${message}: the portal's account may not do that, or its token has expired`,
    );
  }
  if (status === 409 || status === 423) return new ConflictError(message);
  if (status === 422 || status === 400) return new InputError(message);
  return new ServiceUnavailableError(message);
}
