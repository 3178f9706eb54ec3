import { z } from 'zod';
import type { PrometheusServer } from './readPrometheusServer';

const LONGEST_CALL_MS = 5_000;
/** One number is asked for; a megabyte says that something else was found. */
const LARGEST_ANSWER = 1024 * 1024;
const LONGEST_MESSAGE = 300;

const answer = z.object({
  status: z.literal('success'),
  data: z.object({ resultType: z.string(), result: z.unknown() }),
});
const refusal = z.object({ status: z.literal('error'), error: z.string() });

/** What a query gave: its type, as `vector`, and what is in it. */
export type PrometheusResult = z.infer<typeof answer>['data'];

/** Worded for people, without address and without what was sent. */
class PrometheusError extends Error {}

/**
 * Asks for the result of a query at an instant.
 *
 * @throws Error whose message names neither the address nor what was sent
 */
export async function askPrometheus(
  server: PrometheusServer,
  query: string,
  options: { at: Date; signal: AbortSignal },
): Promise<PrometheusResult> {
  const timeout = AbortSignal.timeout(LONGEST_CALL_MS);
  const time = String(options.at.getTime() / 1000);
  try {
    const response = await fetch(`${server.url}/api/v1/query`, {
      method: 'POST',
      // An answer that points elsewhere is no answer: only this address is called.
      redirect: 'error',
      headers: { accept: 'application/json', ...server.headers },
      body: new URLSearchParams({ query, time }),
      signal: AbortSignal.any([options.signal, timeout]),
    });
    return parse(server, response.status, await readAll(response));
  } catch (error) {
    throw explained(error, timeout.aborted);
  }
}

async function readAll(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      throw new PrometheusError(
        'Prometheus answers with more than 1 MB; ask for a single number',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(server: PrometheusServer, status: number, text: string) {
  const body = parseJson(text);
  const refused = refusal.safeParse(body);
  if (refused.success) {
    const reason = withoutSecrets(server, refused.data.error);
    throw new PrometheusError(
      `Prometheus refuses the query: ${reason.slice(0, LONGEST_MESSAGE)}`,
    );
  }
  const parsed = answer.safeParse(body);
  if (status !== 200 || !parsed.success) {
    throw new PrometheusError(
      `Prometheus answers with status ${status} and nothing that its interface describes`,
    );
  }
  return parsed.data.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What went wrong on the way; Node's own messages name address and port. */
function explained(error: unknown, late: boolean): Error {
  if (error instanceof PrometheusError) return error;
  if (late) {
    const seconds = LONGEST_CALL_MS / 1000;
    return new Error(`Prometheus did not answer within ${seconds} seconds`);
  }
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') {
      return new Error(`Prometheus cannot be reached (${e.code})`);
    }
  }
  return new Error('Prometheus cannot be reached or points elsewhere');
}

/** A proxy may repeat what it was sent. */
function withoutSecrets({ headers }: PrometheusServer, text: string): string {
  return Object.values(headers).reduce(
    (left, secret) => left.replaceAll(secret, '…'),
    text,
  );
}
