import { askPrometheus } from './askPrometheus';
import { targetOf, type CounterSeries } from './countIncreases';
import type { PrometheusServer } from './PrometheusServers';
import type { AskedRange } from './ranges';

/** How long before a range a scrape of a target still tells that it was watched. */
const WATCHED_SECONDS = 3600;
/** A deployment replaces tens of targets at once, not thousands. */
const MOST_TARGETS = 200;

/**
 * When Prometheus first scraped the targets of series that begin within the
 * range, by its own series `up`. A service creates many series with the first
 * event that they count, so a target that was scraped before had counted none.
 */
export async function seenTargets(
  server: PrometheusServer,
  series: CounterSeries[],
  { from, to, signal }: AskedRange,
): Promise<Map<string, number>> {
  const known = new Set(
    series
      .filter(({ before }) => before !== undefined)
      .map(({ labels }) => targetOf(labels)),
  );
  const labels = series
    .map(it => it.labels)
    .filter(it => it.instance && !known.has(targetOf(it)));
  const instances = [...new Set(labels.map(({ instance }) => instance))];
  if (instances.length === 0 || instances.length > MOST_TARGETS) {
    return new Map();
  }
  const matcher = JSON.stringify(instances.map(escapeRegex).join('|'));
  const seconds = (to - from) / 1000 + WATCHED_SECONDS;
  const answers = await askPrometheus(
    server,
    'query',
    {
      query: `up{instance=~${matcher}}[${seconds}s]`,
      time: String(to / 1000),
    },
    signal,
  );
  return new Map(
    answers.flatMap(({ labels: target, values }) => {
      const first = values.find(([, value]) => Number(value) === 1);
      return first ? [[targetOf(target), Math.round(first[0] * 1000)]] : [];
    }),
  );
}

function escapeRegex(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
