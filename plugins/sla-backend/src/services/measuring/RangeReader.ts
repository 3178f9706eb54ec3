import type {
  MinuteCounts,
  RangeSource,
} from '@stagecraft/backstage-plugin-sla-node';
import type { MeasureProgressStore } from '../../database/MeasureProgressStore';
import type { SampleRow } from '../../database/operations/upsertSamples';
import type { SampleStore } from '../../database/SampleStore';
import type {
  MeasureJob,
  SourceStatusStore,
} from '../../database/SourceStatusStore';
import { mapLimited } from './mapLimited';
import { measureMessage, refuseImpossible } from './measureCounts';
import { floorToMinute, MINUTE_MS } from './minutes';
import { jobOf, type PlannedMeasuring } from './planMeasuring';

/** A range of one objective that is to be read. */
export interface RangeToRead extends PlannedMeasuring<RangeSource> {
  from: Date;
  to: Date;
}

/** What reading ranges works with. */
export interface RangeReaderOptions {
  clock: () => Date;
  progress: MeasureProgressStore;
  samples: SampleStore;
  status: SourceStatusStore;
}

type Outcome =
  | { range: RangeToRead; minutes: MinuteCounts[]; problem?: string }
  | { range: RangeToRead; failure: string };
type Read = Extract<Outcome, { minutes: MinuteCounts[] }>;

const AT_ONCE = 16;
/** Ranges of which the samples are held in memory at once. */
const GROUP = 64;
const MOST_ROWS = 10_000;
const TOO_LATE = 'The source did not answer in time; it is asked again';

/** Reads ranges and keeps samples, progress and what went wrong. */
export class RangeReader {
  readonly #options: RangeReaderOptions;

  constructor(options: RangeReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads each range, unless the signal fires before.
   *
   * @returns the objectives that have new samples, and what failed
   */
  async read(
    ranges: RangeToRead[],
    { signal }: { signal: AbortSignal },
  ): Promise<{ measured: string[]; failed: MeasureJob[] }> {
    const measured: string[] = [];
    const failed: MeasureJob[] = [];
    for (let i = 0; i < ranges.length && !signal.aborted; i += GROUP) {
      const group = ranges.slice(i, i + GROUP);
      const outcomes = await mapLimited(group, AT_ONCE, range =>
        readRange(range, signal),
      );
      await this.#keep(outcomes.filter(isRead), measured);
      failed.push(...(await this.#note(outcomes)));
    }
    return { measured, failed };
  }

  // First the samples, then the progress: what is read twice counts once.
  async #keep(read: Read[], measured: string[]) {
    const { clock, progress, samples } = this.#options;
    // A later reading of the same minute replaces an earlier one.
    const sequence = floorToMinute(clock()).getTime() / MINUTE_MS;
    const bySource = new Map<string, SampleRow[]>();
    for (const { range, minutes } of read) {
      const { objective, source } = jobOf(range);
      const rows = bySource.get(source) ?? [];
      bySource.set(source, rows);
      for (const counts of minutes) {
        rows.push({ objective, sequence, ...counts });
      }
      if (minutes.length > 0) measured.push(objective);
    }
    for (const [source, rows] of bySource) {
      for (let i = 0; i < rows.length; i += MOST_ROWS) {
        await samples.write(source, rows.slice(i, i + MOST_ROWS), () => i);
      }
    }
    await progress.record(
      read.map(({ range }) => ({
        ...jobOf(range),
        from: range.from,
        to: range.to,
      })),
    );
  }

  async #note(outcomes: Outcome[]): Promise<MeasureJob[]> {
    const { clock, status } = this.#options;
    const wrong = outcomes.flatMap(outcome => {
      const message = isRead(outcome) ? outcome.problem : outcome.failure;
      return message ? [{ ...jobOf(outcome.range), message }] : [];
    });
    const well = outcomes.filter(it => isRead(it) && !it.problem);
    await status.clearFailures(well.map(({ range }) => jobOf(range)));
    await status.recordFailures(wrong, clock());
    return outcomes
      .filter(outcome => !isRead(outcome))
      .map(({ range }) => jobOf(range));
  }
}

function isRead(outcome: Outcome): outcome is Read {
  return 'minutes' in outcome;
}

async function readRange(
  range: RangeToRead,
  signal: AbortSignal,
): Promise<Outcome> {
  const { definition, metricSource, source, from, to } = range;
  try {
    signal.throwIfAborted();
    const answer = await source.measureRange({
      objective: definition,
      metricSource,
      from,
      to,
      signal,
    });
    const { minutes, problem } = possibleMinutes(answer.minutes, range);
    return { range, minutes, problem: answer.problem ?? problem };
  } catch (error) {
    return {
      range,
      failure: signal.aborted ? TOO_LATE : measureMessage(error),
    };
  }
}

/** The minutes of the range whose counts events can have; the others say nothing. */
function possibleMinutes(
  answered: MinuteCounts[],
  { source, from, to }: RangeToRead,
) {
  const minutes = new Map<number, MinuteCounts>();
  let problem: string | undefined;
  for (const { minute, good, total } of answered) {
    if (minute < from || minute >= to) continue;
    try {
      refuseImpossible({ good, total }, source.id);
      minutes.set(minute.getTime(), { minute, good, total });
    } catch (error) {
      problem ??= `${minute.toISOString()}: ${measureMessage(error)}`;
    }
  }
  return { minutes: [...minutes.values()], problem };
}
