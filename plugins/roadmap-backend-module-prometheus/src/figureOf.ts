import type { MetricFigure } from '@stagecraft/backstage-plugin-roadmap-node';
import { z } from 'zod';
import type { PrometheusResult } from './askPrometheus';

/** As Prometheus and what speaks its language write a number. */
const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const NO_NUMBER = /^(NaN|[-+]?Inf)$/;

/** When, in seconds since 1970, and a number as text. */
const sample = z.tuple([z.number(), z.string()]);
const vector = z.array(z.looseObject({ value: sample.optional() }));

/** What came, in words. */
function describe({ resultType, result }: PrometheusResult): string {
  if (resultType !== 'vector') return `a ${resultType}`;
  const count = Array.isArray(result) ? result.length : 0;
  if (count === 0) return 'no series';
  return count === 1 ? 'a series without a number' : `${count} series`;
}

function sampleOf({ resultType, result }: PrometheusResult) {
  if (resultType === 'scalar') return sample.safeParse(result).data;
  if (resultType !== 'vector') return undefined;
  const found = vector.safeParse(result).data;
  return found?.length === 1 ? found[0].value : undefined;
}

/**
 * The one number of a result, a scalar or a vector of one series. What was
 * divided by nothing (`NaN`, `Inf`) is no figure yet.
 *
 * @throws Error that says what came in its place
 */
export function figureOf(answered: PrometheusResult): MetricFigure {
  const found = sampleOf(answered);
  if (!found) {
    throw new Error(
      `The query gives ${describe(
        answered,
      )}; a metric needs a single number, such as sum(…) of it`,
    );
  }
  const [, text] = found;
  if (NO_NUMBER.test(text)) return { noFigure: `The query gives ${text}` };
  if (!NUMBER.test(text)) {
    throw new Error(
      `The query gives '${text.slice(0, 40)}', which is no number`,
    );
  }
  return { value: Number(text) };
}
