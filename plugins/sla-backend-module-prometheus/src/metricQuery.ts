import { InputError } from '@backstage/errors';
import type { MetricSpec } from '@stagecraft/backstage-plugin-sla-common';
import { z } from 'zod';

/** Values of `metricSource.type` that are answered by Prometheus. */
export const PROMETHEUS_TYPES = ['prometheus', 'Prometheus'];

const query = z.string().trim().min(1).max(10_000);
const schema = z.object({
  query: query.optional(),
  promql: query.optional(),
  server: z.string().min(1).optional(),
});

/** What one metric of an indicator asks of which server. */
export interface MetricQuery {
  /** Where the query stands in the document, for messages. */
  field: string;
  query: string;
  /** Name or address; undefined for the default one. */
  server?: string;
}

const SELECTOR =
  /^(?:[a-zA-Z_:][a-zA-Z0-9_:]*\s*)?(?:\{(?:[^"'`{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*\})?$/;
const SUM =
  /^sum\s*(?:(?:by|without)\s*\([^()]*\)\s*)?\(([^]*?)\)(?:\s*(?:by|without)\s*\([^()]*\))?$/;

/**
 * Reads one metric of an indicator.
 *
 * @param name - such as `ratioMetric.good`
 * @throws InputError naming the field
 */
export function metricQueryOf(
  name: string,
  { metricSource }: MetricSpec,
): MetricQuery {
  const at = `${name}.metricSource`;
  const { type, spec, connectionDetails } = metricSource;
  if (type !== undefined && !PROMETHEUS_TYPES.includes(type)) {
    throw new InputError(
      `${at}.type: must be prometheus like the other metric, got '${type}'`,
    );
  }
  const parsed = schema.safeParse(spec ?? {});
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${[`${at}.spec`, ...path].join('.')}: ${message}`);
  }
  const { query: written, promql, server } = parsed.data;
  if ((written === undefined) === (promql === undefined)) {
    throw new InputError(
      `${at}.spec.query: must hold the query in PromQL, as query or as promql`,
    );
  }
  const field = `${at}.spec.${written === undefined ? 'promql' : 'query'}`;
  return {
    field,
    query: written ?? promql ?? '',
    server: server ?? serverOf(connectionDetails),
  };
}

/** What a `DataSource` says of its server; whether that may be called is decided later. */
function serverOf(details: Record<string, unknown> = {}): string | undefined {
  const named = details.server ?? details.url;
  return typeof named === 'string' ? named : undefined;
}

/**
 * The counter that a query is about, so that each of its series is followed by
 * itself. A `sum` around it is taken off: the sum is built from the differences,
 * because a sum of counters falls when one of them ends.
 *
 * @throws InputError for any other expression
 */
export function counterSelectorOf({ field, query: text }: MetricQuery): string {
  const selector = (SUM.exec(text)?.[1] ?? text).trim();
  if (selector === '' || !SELECTOR.test(selector)) {
    throw new InputError(
      `${field}: with counter: true must be one counter, alone or inside sum(), for instance http_requests_total{job="checkout"}; an expression such as sum(increase(http_requests_total[1m])) goes with counter: false. Got '${text.slice(
        0,
        200,
      )}'`,
    );
  }
  return selector;
}
