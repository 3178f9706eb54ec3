import { InputError } from '@backstage/errors';
import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import { z } from 'zod';

/** Longest that a call may take, in milliseconds. */
export const LONGEST_CALL_MS = 5_000;

/** Value of `metricSource.type` for objectives that are measured by calling. */
export const HTTP_PROBE = 'http-probe';

const schema = z
  .object({
    url: z.url({ protocol: /^https?$/, message: 'must be an http(s) URL' }),
    expectedStatus: z
      .array(z.number().int().min(100).max(599))
      .min(1)
      .default([200]),
    timeoutMs: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_CALL_MS)
      .default(LONGEST_CALL_MS),
  })
  .strict();

/** What to call, and what a good answer is. */
export interface ProbeSpec {
  url: URL;
  expectedStatus: number[];
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
  const url = new URL(parsed.data.url);
  if (url.username || url.password) {
    throw new InputError(`${at}.url: must not hold a user or a password`);
  }
  return { ...parsed.data, url };
}
