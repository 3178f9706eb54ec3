import { InputError } from '@backstage/errors';
import { Agent, fetch, type Response } from 'undici';
import { allowedLookup, type ResolveAll } from './allowedLookup';
import type { ProbeAllowList } from './ProbeAllowList';

const LARGEST_ANSWER = 10 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** How to call. */
export interface CallOptions {
  allowList: ProbeAllowList;
  method: 'GET' | 'HEAD';
  /** Statuses that are an answer in themselves, so they are not followed. */
  expectedStatus: number[];
  signal: AbortSignal;
  /** Finds addresses; the system's way by default. */
  resolve?: ResolveAll;
}

/** The last answer. */
export interface ServiceAnswer {
  status: number;
  body: string;
}

/**
 * Calls a URL, follows redirects and reads the whole answer. Every step is
 * checked against the list, by the address that is really connected to.
 *
 * @throws AddressNotAllowedError, InputError for an answer that is too large;
 * anything else means that the service did not answer
 */
export async function callService(
  start: URL,
  options: CallOptions,
): Promise<ServiceAnswer> {
  let url = start;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const { status, location, body } = await callOnce(url, options);
    const final =
      !REDIRECTS.has(status) || options.expectedStatus.includes(status);
    if (final || location === null) return { status, body };
    url = new URL(location, url);
  }
  throw new Error(`More than ${MOST_REDIRECTS} redirects`);
}

async function callOnce(url: URL, options: CallOptions) {
  const isAllowed = options.allowList.check(url);
  // One connection for one call: what is measured is whether a client gets in.
  const dispatcher = new Agent({
    connect: { lookup: allowedLookup(isAllowed, options.resolve) },
    pipelining: 0,
  });
  try {
    const response = await fetch(url, {
      dispatcher,
      method: options.method,
      redirect: 'manual',
      signal: options.signal,
      headers: { 'user-agent': 'stagecraft-probe', accept: '*/*' },
    });
    const body = await readAll(response, url);
    const { status, headers } = response;
    return { status, location: headers.get('location'), body };
  } finally {
    await dispatcher.destroy();
  }
}

async function readAll(response: Response, url: URL) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      throw new InputError(
        `${url} answers with more than 10 MB; measure a smaller page`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
