import type { RangeMeasurement } from '@stagecraft/backstage-plugin-sla-node';
import { askPrometheus } from './askPrometheus';
import { countIncreases, firstSeen, toCounterSeries } from './countIncreases';
import {
  counterSelectorOf,
  metricQueryOf,
  type MetricQuery,
} from './metricQuery';
import { addRatio, Minutes, type AskedRange, type RatioParts } from './ranges';
import { seenTargets } from './seenTargets';

/** How long a counter that is not scraped is remembered. */
const REMEMBERED = '1h';
const MINUTE_MS = 60_000;

/**
 * Counts a ratio of counters by what was scraped: the plain values, from which
 * the differences are taken here. Prometheus's own `increase` estimates beyond
 * its window, so its figures are no whole numbers and not those of the service.
 */
export async function measureCounters(
  { total, part, isBad }: RatioParts,
  range: AskedRange,
): Promise<RangeMeasurement> {
  const word = isBad ? 'bad' : 'good';
  const partQuery = metricQueryOf(`ratioMetric.${word}`, part);
  const [all, some] = await Promise.all([
    askCounter(metricQueryOf('ratioMetric.total', total), range),
    askCounter(partQuery, range),
  ]);
  const seen = firstSeen([...all.series, ...some.series]);
  for (const [target, at] of [...all.seen, ...some.seen]) {
    seen.set(target, Math.min(at, seen.get(target) ?? Infinity));
  }
  const totals = countIncreases(all.series, range, seen);
  const parts = countIncreases(some.series, range, seen);
  const minutes = new Minutes();
  totals.forEach((count, index) => {
    if (count === undefined) return;
    const minute = range.from + index * MINUTE_MS;
    addRatio(minutes, minute, { part: parts[index] ?? 0, total: count, isBad });
  });
  note(minutes, { all, some, field: partQuery.field, word });
  return minutes.done();
}

type Asked = Awaited<ReturnType<typeof askCounter>>;

async function askCounter(query: MetricQuery, range: AskedRange) {
  const { from, to, servers, signal } = range;
  const selector = counterSelectorOf(query);
  const server = servers.find(query.server);
  const ask = (expression: string, at: number) => {
    const parameters = { query: expression, time: String(at / 1000) };
    return askPrometheus(server, 'query', parameters, signal);
  };
  const [before, scraped] = await Promise.all([
    ask(`last_over_time(${selector}[${REMEMBERED}])`, from),
    ask(`${selector}[${(to - from) / 1000}s]`, to),
  ]);
  const counters = toCounterSeries(before, scraped, { from, to });
  const seen = await seenTargets(server, counters.series, range);
  return { ...counters, seen };
}

function note(
  minutes: Minutes,
  asked: { all: Asked; some: Asked; field: string; word: string },
) {
  const { all, some, field, word } = asked;
  const impossible = all.impossible + some.impossible;
  if (impossible > 0) {
    minutes.note(
      `${impossible} scraped values are negative or no number; they are left out`,
    );
  }
  if (all.series.length > 0 && some.series.length === 0) {
    minutes.note(
      `${field}: matches no series, so ${word} events count as 0; if some should be there, check the query`,
    );
  }
}
