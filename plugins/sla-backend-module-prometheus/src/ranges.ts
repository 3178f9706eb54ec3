import type { MetricSpec } from '@stagecraft/backstage-plugin-sla-common';
import type {
  MinuteCounts,
  RangeMeasurement,
} from '@stagecraft/backstage-plugin-sla-node';
import { askPrometheus, type Series } from './askPrometheus';
import type { MetricQuery } from './metricQuery';
import type { PrometheusServers } from './PrometheusServers';

/** A range of whole minutes, in milliseconds since 1970, and whom to ask about it. */
export interface AskedRange {
  from: number;
  /** Not included. */
  to: number;
  servers: PrometheusServers;
  signal: AbortSignal;
}

/** The metrics of a ratio. */
export interface RatioParts {
  total: MetricSpec;
  /** Good events, or bad ones. */
  part: MetricSpec;
  isBad: boolean;
}

const MINUTE_MS = 60_000;
/**
 * Tells at which minutes the server scraped anything. Without it, the last
 * value before an outage of the server would be repeated for five minutes.
 */
const WATCHED = 'max(count_over_time(up[90s]))';

/** What a query answers at the end of each minute of a range. */
export async function askMinutes(
  { query, server }: MetricQuery,
  { from, to, servers, signal }: AskedRange,
): Promise<Map<number, number[]>> {
  const found = servers.find(server);
  const ask = async (expression: string) => {
    const parameters = {
      query: expression,
      start: String((from + MINUTE_MS) / 1000),
      end: String(to / 1000),
      step: '60',
    };
    return byMinute(
      await askPrometheus(found, 'query_range', parameters, signal),
    );
  };
  const [minutes, watched] = await Promise.all([ask(query), ask(WATCHED)]);
  // Servers that are filled by others may have no `up` at all.
  if (watched.size === 0) return minutes;
  return new Map([...minutes].filter(([minute]) => watched.has(minute)));
}

/** All values of each minute's end, by the start of the minute. */
function byMinute(series: Series[]): Map<number, number[]> {
  const minutes = new Map<number, number[]>();
  for (const { values } of series) {
    for (const [seconds, text] of values) {
      const minute = Math.round(seconds * 1000) - MINUTE_MS;
      minutes.set(minute, [...(minutes.get(minute) ?? []), Number(text)]);
    }
  }
  return minutes;
}

/** Gathers minutes and the first of what is wrong with some of them. */
export class Minutes {
  readonly #minutes: MinuteCounts[] = [];
  readonly #problems: string[] = [];

  add(minute: number, good: number, total: number): void {
    this.#minutes.push({ minute: new Date(minute), good, total });
  }

  /** @param problem - why a minute says nothing */
  leaveOut(minute: number, problem: string): void {
    this.#problems.push(`${new Date(minute).toISOString()}: ${problem}`);
  }

  /** @param problem - shown whatever else is wrong */
  note(problem: string): void {
    this.#problems.unshift(problem);
  }

  done(): RangeMeasurement {
    const [first, ...more] = this.#problems;
    const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
    return {
      minutes: this.#minutes,
      problem: first === undefined ? undefined : `${first}${rest}`,
    };
  }
}

/**
 * Adds one minute of a ratio; what events cannot have says nothing.
 *
 * @param part - good events, or bad ones if `isBad`
 */
export function addRatio(
  minutes: Minutes,
  minute: number,
  { part, total, isBad }: { part: number; total: number; isBad: boolean },
): void {
  if (part > total) {
    const word = isBad ? 'bad' : 'good';
    minutes.leaveOut(
      minute,
      `${part} ${word} events of ${total} in total; the minute is left out`,
    );
    return;
  }
  minutes.add(minute, isBad ? total - part : part, total);
}
