import { InputError } from '@backstage/errors';
import {
  MOST_EVENTS,
  type Counts,
  type MetricSource,
  type ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IndicatorSource } from '@stagecraft/backstage-plugin-sla-node';
import type { SampleRow } from '../../database/operations/upsertSamples';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { SampleStore } from '../../database/SampleStore';
import type {
  MeasureFailure,
  SourceStatusStore,
} from '../../database/SourceStatusStore';
import { mapLimited } from './mapLimited';

/** Type of metric sources whose samples are handed in, so nobody is asked. */
export const PUSH_TYPE = 'push';

/** What measuring works with. */
export interface MeasureOptions {
  clock: () => Date;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
  samples: SampleStore;
  /** Indicator sources by the metric source types that they serve. */
  sources: ReadonlyMap<string, IndicatorSource>;
  status: SourceStatusStore;
  /** Milliseconds after which a run stops waiting for its sources. */
  deadlineMs: number;
}

interface Job {
  definition: ObjectiveDefinition;
  metricSource: MetricSource;
  source: IndicatorSource;
}

type Outcome = { job: Job; counts: Counts } | { job: Job; message: string };

const AT_ONCE = 16;
const MINUTE_MS = 60_000;
const TOO_LATE = 'The source did not answer within the minute';
const NOT_YET =
  'No good answer yet; the objective counts from the first one on';

/**
 * Asks the indicator sources about each objective, once a minute between all
 * replicas: a run takes only what nobody has taken for this minute.
 */
export class MeasureObjectives {
  readonly #options: MeasureOptions;

  constructor(options: MeasureOptions) {
    this.#options = options;
  }

  /** @returns the objectives that have a new sample */
  async run(): Promise<string[]> {
    const { clock, objectives, status } = this.#options;
    const now = clock();
    const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
    const { jobs, failures } = this.#plan(await objectives.listComputed());
    await status.recordFailures(failures, now);
    const claims = await status.claim(jobs.map(toClaim), minute);
    const claimed = new Map(claims.map(it => [claimKey(it), it.measured]));
    const signal = AbortSignal.timeout(this.#options.deadlineMs);
    const outcomes = await mapLimited(
      jobs.filter(job => claimed.has(claimKey(toClaim(job)))),
      AT_ONCE,
      async job => {
        const outcome = await measure(job, minute, signal);
        return claimed.get(claimKey(toClaim(job)))
          ? outcome
          : untilFirstGood(outcome);
      },
    );
    await status.recordFailures(outcomes.flatMap(toFailure), clock());
    return this.#keep(outcomes, minute);
  }

  #plan(definitions: ObjectiveDefinition[]) {
    const jobs: Job[] = [];
    const failures: MeasureFailure[] = [];
    for (const definition of definitions) {
      const metricSource =
        definition.indicator?.ratioMetric?.good?.metricSource;
      const type = metricSource?.type ?? PUSH_TYPE;
      const source = this.#options.sources.get(type);
      if (metricSource && source) {
        jobs.push({ definition, metricSource, source });
      } else if (type !== PUSH_TYPE) {
        const { objective } = definition;
        const message = `Nothing that measures '${type}' is installed`;
        failures.push({ objective, source: type, message });
      }
    }
    return { jobs, failures };
  }

  async #keep(outcomes: Outcome[], minute: Date): Promise<string[]> {
    const bySource = new Map<string, SampleRow[]>();
    for (const outcome of outcomes) {
      if (!('counts' in outcome)) continue;
      const { definition, source } = outcome.job;
      const { objective } = definition;
      const sample = { objective, minute, sequence: 0, ...outcome.counts };
      bySource.set(source.id, [...(bySource.get(source.id) ?? []), sample]);
    }
    for (const [source, samples] of bySource) {
      await this.#options.samples.write(source, samples, s =>
        samples.indexOf(s),
      );
    }
    return [...bySource.values()].flat().map(({ objective }) => objective);
  }
}

async function measure(
  job: Job,
  minute: Date,
  signal: AbortSignal,
): Promise<Outcome> {
  const { definition, metricSource, source } = job;
  try {
    signal.throwIfAborted();
    const { good, total } = await source.measure({
      objective: definition,
      metricSource,
      minute,
      signal,
    });
    refuseImpossible(good, total, source.id);
    return { job, counts: { good, total } };
  } catch (error) {
    return { job, message: signal.aborted ? TOO_LATE : messageOf(error) };
  }
}

/** A bad answer of what has never answered well says nothing yet. */
function untilFirstGood(outcome: Outcome): Outcome {
  if (!('counts' in outcome) || !outcome.job.source.countsFromFirstGood) {
    return outcome;
  }
  const { good, total } = outcome.counts;
  return total > 0 && good === 0
    ? { job: outcome.job, message: NOT_YET }
    : outcome;
}

function refuseImpossible(good: number, total: number, source: string) {
  const possible =
    Number.isSafeInteger(good) &&
    Number.isSafeInteger(total) &&
    good >= 0 &&
    good <= total &&
    total <= MOST_EVENTS;
  if (!possible) {
    throw new InputError(
      `${source} answered good ${good} of total ${total}; it must be whole numbers with good at most total and total at most ${MOST_EVENTS}`,
    );
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // PostgreSQL keeps no NUL; one bad message must not lose what others measured.
  return text.replaceAll('\u0000', '').slice(0, 500);
}

function toClaim({ definition, source }: Job) {
  return { objective: definition.objective, source: source.id };
}

function claimKey({
  objective,
  source,
}: {
  objective: string;
  source: string;
}) {
  return `${objective} ${source}`;
}

function toFailure(outcome: Outcome): MeasureFailure[] {
  if ('counts' in outcome) return [];
  return [{ ...toClaim(outcome.job), message: outcome.message }];
}
