import { durationToMinutes } from '@stagecraft/backstage-plugin-sla-common';
import type {
  IndicatorSource,
  RangeSource,
} from '@stagecraft/backstage-plugin-sla-node';
import type {
  MeasureProgress,
  MeasureProgressStore,
} from '../../database/MeasureProgressStore';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { SourceStatusStore } from '../../database/SourceStatusStore';
import { floorToMinute, MINUTE_MS } from './minutes';
import { jobOf, planMeasuring, type PlannedMeasuring } from './planMeasuring';
import type { RangeReader, RangeToRead } from './RangeReader';

/** What measuring ranges works with. */
export interface MeasureRangesOptions {
  clock: () => Date;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
  progress: MeasureProgressStore;
  reader: RangeReader;
  /** Indicator sources by the metric source types that they serve. */
  sources: ReadonlyMap<string, IndicatorSource>;
  status: SourceStatusStore;
  /** Milliseconds after which a run stops waiting for its sources. */
  deadlineMs: number;
}

type Job = PlannedMeasuring<RangeSource>;

const DAY_MINUTES = 24 * 60;

/**
 * Reads the sources that remember: first what is new since the last reading,
 * however long ago that was, then the past of what was first seen. Whoever
 * takes an objective for this minute reads it; how far it came is stored, so
 * that a restart, another replica or the next run goes on there.
 */
export class MeasureRanges {
  readonly #options: MeasureRangesOptions;

  constructor(options: MeasureRangesOptions) {
    this.#options = options;
  }

  /** @returns the objectives that have new samples */
  async run(): Promise<string[]> {
    const { clock, deadlineMs, objectives, sources, status } = this.#options;
    const now = clock();
    const definitions = await objectives.listComputed();
    const { ranges } = planMeasuring(definitions, sources);
    const claims = await status.claim(ranges.map(jobOf), floorToMinute(now));
    const claimed = new Set(claims.map(keyOf));
    const jobs = new Map(
      ranges
        .map(job => [keyOf(jobOf(job)), job] as const)
        .filter(([key]) => claimed.has(key)),
    );
    const signal = AbortSignal.timeout(deadlineMs);
    const measured = new Set<string>();
    await this.#readAll(jobs, { now, direction: 'new', signal, measured });
    await this.#readAll(jobs, { now, direction: 'past', signal, measured });
    return [...measured];
  }

  /** Reads one range of each objective after the other until nothing is left. */
  async #readAll(
    jobs: Map<string, Job>,
    run: {
      now: Date;
      direction: 'new' | 'past';
      signal: AbortSignal;
      measured: Set<string>;
    },
  ) {
    const { progress, reader } = this.#options;
    while (jobs.size > 0 && !run.signal.aborted) {
      const first = [...jobs.values()].map(job => firstSight(job, run.now));
      const left = (await progress.begin(first)).flatMap(known => {
        const job = jobs.get(keyOf(known));
        return job ? rangeOf(job, known, run) : [];
      });
      if (left.length === 0) return;
      const { measured, failed } = await reader.read(left, run);
      measured.forEach(objective => run.measured.add(objective));
      failed.forEach(job => jobs.delete(keyOf(job)));
    }
  }
}

function firstSight(job: Job, now: Date): MeasureProgress {
  const { definition, source } = job;
  const until = settledBy(source, now);
  const days = Math.min(
    durationToMinutes(definition.window),
    source.backfillDays * DAY_MINUTES,
  );
  return {
    ...jobOf(job),
    measuredUntil: until,
    backfilledFrom: until,
    backfillGoal: new Date(until.getTime() - days * MINUTE_MS),
  };
}

/** End of the last minute that is complete. */
function settledBy({ settleSeconds }: RangeSource, now: Date): Date {
  return floorToMinute(new Date(now.getTime() - settleSeconds * 1000));
}

function rangeOf(
  job: Job,
  known: MeasureProgress,
  { now, direction }: { now: Date; direction: 'new' | 'past' },
): RangeToRead[] {
  const longest = job.source.longestRangeMinutes * MINUTE_MS;
  const [start, end] =
    direction === 'new'
      ? [known.measuredUntil, settledBy(job.source, now)]
      : [known.backfillGoal, known.backfilledFrom];
  if (start >= end) return [];
  const nearest =
    direction === 'new'
      ? [start, new Date(Math.min(end.getTime(), start.getTime() + longest))]
      : [new Date(Math.max(start.getTime(), end.getTime() - longest)), end];
  const [from, to] = nearest;
  return [{ ...job, from, to }];
}

function keyOf(job: { objective: string; source: string }) {
  return `${job.objective} ${job.source}`;
}
