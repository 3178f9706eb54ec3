import { InputError } from '@backstage/errors';
import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import { RE2JS } from 're2js';
import { z } from 'zod';

/** Longest that a call may take, in milliseconds. */
export const LONGEST_CALL_MS = 5_000;

/** Value of `metricSource.type` for objectives that are measured by calling. */
export const HTTP_PROBE = 'http-probe';

const milliseconds = z.number().int().min(1).max(LONGEST_CALL_MS);
/** How much of an answer a pattern is held against, in characters. */
const LONGEST_MATCHED = 1_000_000;
const text = z.string().min(1).max(500);
const schema = z
  .object({
    url: z.url({ protocol: /^https?$/, message: 'must be an http(s) URL' }),
    method: z.enum(['GET', 'HEAD']).default('GET'),
    expectedStatus: z
      .array(z.number().int().min(100).max(599))
      .min(1)
      .default([200]),
    bodyContains: text.optional(),
    bodyMatches: text.optional(),
    maxLatencyMs: milliseconds.optional(),
    timeoutMs: milliseconds.default(LONGEST_CALL_MS),
  })
  .strict();

/** What to call, and what a good answer is. */
export interface ProbeSpec {
  url: URL;
  method: 'GET' | 'HEAD';
  expectedStatus: number[];
  /** Says whether a body is that of a good answer; undefined if any is. */
  isGoodBody?: (body: string) => boolean;
  /** An answer that is complete later than this is bad. */
  maxLatencyMs: number;
  timeoutMs: number;
}

/**
 * Reads what a definition wants to have called. Good and total are about the
 * same call, so both must name the same URL.
 *
 * @throws InputError naming the field
 */
export function probeSpecOf({ indicator }: ObjectiveDefinition): ProbeSpec {
  const { good, total } = indicator?.ratioMetric ?? {};
  const spec = read('good', good?.metricSource.spec);
  const other = total?.metricSource;
  if (
    other?.type !== HTTP_PROBE ||
    other.spec?.url !== good?.metricSource.spec.url
  ) {
    throw new InputError(
      `ratioMetric.total.metricSource: must be of type ${HTTP_PROBE} with the url of good, ${spec.url}`,
    );
  }
  return spec;
}

function read(metric: string, value: unknown): ProbeSpec {
  const parsed = schema.safeParse(value);
  const at = `ratioMetric.${metric}.metricSource.spec`;
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${[at, ...path].join('.')}: ${message}`,
    );
    throw new InputError(problems.join('; '));
  }
  const { bodyContains, bodyMatches, ...spec } = parsed.data;
  const url = new URL(spec.url);
  if (url.username || url.password) {
    throw new InputError(`${at}.url: must not hold a user or a password`);
  }
  const isGoodBody = bodyCheck({ bodyContains, bodyMatches }, at);
  if (isGoodBody && spec.method === 'HEAD') {
    throw new InputError(
      `${at}.method: must be GET, because an answer to HEAD has no body to look at`,
    );
  }
  const maxLatencyMs = spec.maxLatencyMs ?? spec.timeoutMs;
  return { ...spec, url, isGoodBody, maxLatencyMs };
}

function bodyCheck(
  wanted: { bodyContains?: string; bodyMatches?: string },
  at: string,
): ProbeSpec['isGoodBody'] {
  const { bodyContains, bodyMatches } = wanted;
  if (bodyContains === undefined && bodyMatches === undefined) return undefined;
  const pattern = bodyMatches && compile(bodyMatches, at);
  return body =>
    (bodyContains === undefined || body.includes(bodyContains)) &&
    (!pattern || pattern.matcher(body.slice(0, LONGEST_MATCHED)).find());
}

/** RE2, whose time grows with the text only: the pattern comes from a document. */
function compile(pattern: string, at: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    throw new InputError(
      `${at}.bodyMatches: must be a regular expression in RE2 syntax: ${
        (error as Error).message
      }`,
    );
  }
}
