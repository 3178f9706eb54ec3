import type { Counts } from '@stagecraft/backstage-plugin-sla-common';
import type {
  IndicatorSource,
  MinuteSource,
} from '@stagecraft/backstage-plugin-sla-node';
import type { SampleRow } from '../../database/operations/upsertSamples';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { SampleStore } from '../../database/SampleStore';
import type {
  MeasureFailure,
  SourceStatusStore,
} from '../../database/SourceStatusStore';
import { mapLimited } from './mapLimited';
import { measureMessage, refuseImpossible } from './measureCounts';
import { jobOf, planMeasuring, type PlannedMeasuring } from './planMeasuring';

/** What measuring the present works with. */
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

type Job = PlannedMeasuring<MinuteSource>;

type Outcome = { job: Job; counts: Counts } | { job: Job; message: string };

const AT_ONCE = 16;
const MINUTE_MS = 60_000;
const TOO_LATE = 'The source did not answer within the minute';
const NOT_YET =
  'No good answer yet; the objective counts from the first one on';

/**
 * Asks the sources that see only the present about each objective, once a minute between all
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
    const plan = planMeasuring(
      await objectives.listComputed(),
      this.#options.sources,
    );
    const { minutes: jobs, ranges, failures } = plan;
    await status.clearFailuresBut([
      ...[...jobs, ...ranges].map(jobOf),
      ...failures,
    ]);
    await status.recordFailures(failures, now);
    const claims = await status.claim(jobs.map(jobOf), minute);
    const claimed = new Map(claims.map(it => [claimKey(it), it.measured]));
    const signal = AbortSignal.timeout(this.#options.deadlineMs);
    const outcomes = await mapLimited(
      jobs.filter(job => claimed.has(claimKey(jobOf(job)))),
      AT_ONCE,
      async job => {
        const outcome = await measure(job, minute, signal);
        return claimed.get(claimKey(jobOf(job)))
          ? outcome
          : untilFirstGood(outcome);
      },
    );
    await status.recordFailures(outcomes.flatMap(toFailure), clock());
    return this.#keep(outcomes, minute);
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
    refuseImpossible({ good, total }, source.id);
    return { job, counts: { good, total } };
  } catch (error) {
    return { job, message: signal.aborted ? TOO_LATE : measureMessage(error) };
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
  return [{ ...jobOf(outcome.job), message: outcome.message }];
}
