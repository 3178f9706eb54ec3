import { CustomErrorBase, InputError } from '@backstage/errors';
import { fetch, type Response } from 'undici';
import { z } from 'zod';
import type { PrometheusServer } from './PrometheusServers';

const LONGEST_CALL_MS = 5_000;
const LARGEST_ANSWER = 10 * 1024 * 1024;
const LONGEST_MESSAGE = 300;

/** Labels of a series and its values: seconds since 1970 and a number as text. */
export interface Series {
  labels: Record<string, string>;
  values: [number, string][];
}

/** An answer beyond 10 MB; a shorter range has a smaller one. */
export class AnswerTooLargeError extends CustomErrorBase {
  readonly name = 'AnswerTooLargeError' as const;
}

const value = z.tuple([z.number(), z.string()]);
const series = z.object({
  metric: z.record(z.string(), z.string()),
  value: value.optional(),
  values: z.array(value).optional(),
});
const answer = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.enum(['vector', 'matrix']),
    result: z.array(series),
  }),
});
const refusal = z.object({ status: z.literal('error'), error: z.string() });

/**
 * Asks one endpoint of Prometheus's HTTP interface. What goes wrong is told by
 * the server's name, without its address and without what was sent.
 *
 * @throws AnswerTooLargeError, InputError for a query that is refused
 */
export async function askPrometheus(
  server: PrometheusServer,
  endpoint: 'query' | 'query_range',
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Series[]> {
  const timeout = AbortSignal.timeout(LONGEST_CALL_MS);
  try {
    const response = await fetch(`${server.url}/api/v1/${endpoint}`, {
      method: 'POST',
      // An answer that points elsewhere is no answer: only this address is called.
      redirect: 'error',
      headers: { accept: 'application/json', ...server.headers },
      body: new URLSearchParams(parameters),
      signal: AbortSignal.any([signal, timeout]),
    });
    return toSeries(server, response.status, await readAll(server, response));
  } catch (error) {
    signal.throwIfAborted();
    throw explained(server, error, timeout.aborted);
  }
}

async function readAll({ name }: PrometheusServer, response: Response) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      throw new AnswerTooLargeError(
        `Prometheus '${name}' answers with more than 10 MB; ask for fewer series`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toSeries(server: PrometheusServer, status: number, text: string) {
  const body = parseJson(text);
  const refused = refusal.safeParse(body);
  if (refused.success) {
    const reason = withoutSecrets(server, refused.data.error);
    throw new InputError(
      `Prometheus '${server.name}' refuses the query: ${reason.slice(
        0,
        LONGEST_MESSAGE,
      )}`,
    );
  }
  const parsed = answer.safeParse(body);
  if (status !== 200 || !parsed.success) {
    throw new InputError(
      `Prometheus '${server.name}' answers with status ${status} and nothing that its interface describes`,
    );
  }
  return parsed.data.data.result.map(({ metric, ...given }) => ({
    labels: metric,
    values: given.values ?? (given.value ? [given.value] : []),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What went wrong on the way; Node's own messages name address and port. */
function explained({ name }: PrometheusServer, error: unknown, late: boolean) {
  if (error instanceof InputError || error instanceof AnswerTooLargeError) {
    return error;
  }
  if (late) {
    return new Error(
      `Prometheus '${name}' did not answer within ${
        LONGEST_CALL_MS / 1000
      } seconds`,
    );
  }
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') {
      return new Error(`Prometheus '${name}' cannot be reached (${e.code})`);
    }
  }
  return new Error(
    `Prometheus '${name}' cannot be reached or points elsewhere`,
  );
}

/** A proxy may repeat what it was sent. */
function withoutSecrets({ headers }: PrometheusServer, text: string): string {
  return Object.values(headers).reduce(
    (left, secret) => left.replaceAll(secret, '…'),
    text,
  );
}
