import { ConflictError, InputError } from '@backstage/errors';
import {
  durationToMinutes,
  LONGEST_WINDOW_DAYS,
  windowBounds,
  type FiguresOf,
  type ObjectiveWindow,
  type ObjectiveWindowQuery,
  type WindowBounds,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { BucketCounts } from '../../database/operations/countBuckets';
import type { WindowCounts } from '../../database/operations/countWindow';
import type { WindowStore } from '../../database/WindowStore';
import { bucketMinutes } from './bucketMinutes';
import { burnDown } from './burnDown';
import { explainCounts } from './explainCounts';
import { judgeBurn, judgeCounts } from './judgeCounts';
import { markOf, revisionInForce } from './revisions';

/** What windows work with. */
export interface WindowsOptions {
  clock: () => Date;
  objectives: Pick<ObjectiveStore, 'get' | 'revisions'>;
  windows: WindowStore;
}

const MINUTE_MS = 60_000;

/** Computes any window of an objective, by the definition that held at its end. */
export class ObjectiveWindows {
  readonly #options: WindowsOptions;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an unknown objective, ConflictError for one that
   * is not computed, InputError for an impossible window
   */
  async get(
    objective: string,
    query: ObjectiveWindowQuery,
  ): Promise<ObjectiveWindow> {
    const { objectives, windows } = this.#options;
    const [{ summary }, revisions] = await Promise.all([
      objectives.get(objective),
      objectives.revisions(objective),
    ]);
    if (summary.notComputed) {
      throw new ConflictError(`${objective}: ${summary.notComputed}`);
    }
    const { at, end } = this.#end(query.at);
    const { revision, definition } = revisionInForce(revisions, at);
    const window = windowOf(query.window) ?? definition.window;
    const bounds = windowBounds(window, end);
    const [counted, incidents] = await Promise.all([
      this.#count(objective, bounds),
      windows.incidents(definition.entityRef, bounds),
    ]);
    const { targetPpm } = definition;
    return {
      objective,
      window,
      at: at.toISOString(),
      from: bounds.from.toISOString(),
      to: bounds.to.toISOString(),
      revision,
      targetPpm,
      budgetingMethod: definition.budgetingMethod,
      ...answer(targetPpm, bounds, counted),
      bands: incidents,
      markers: revisions
        .filter(it => it.effective_at >= bounds.from)
        .filter(it => it.effective_at < bounds.to)
        .map(markOf),
    };
  }

  async #count(objective: string, bounds: WindowBounds): Promise<Counted> {
    const { windows } = this.#options;
    const { to } = bounds;
    const lastHour = { from: new Date(+to - 60 * MINUTE_MS), to };
    const bucket = bucketMinutes(bounds.minutes);
    const [counts, recent, buckets] = await Promise.all([
      windows.count(objective, bounds),
      windows.count(objective, lastHour),
      windows.buckets(objective, bounds, bucket),
    ]);
    return { counts, recent, buckets, bucket };
  }

  /** The instant that is asked for, and the end of its last minute that counts. */
  #end(text: string | undefined): { at: Date; end: Date } {
    const now = this.#options.clock();
    // As for the verdict, the minute in progress belongs to a window that ends now.
    if (text === undefined) {
      return { at: now, end: new Date(now.getTime() + MINUTE_MS) };
    }
    const at = new Date(text);
    if (at > now) {
      throw new InputError(
        `/query/at: must not be in the future, which nobody has measured; now is ${now.toISOString()}`,
      );
    }
    return { at, end: at };
  }
}

interface Counted {
  counts: WindowCounts;
  recent: WindowCounts;
  buckets: BucketCounts[];
  bucket: number;
}

/** All that follows from what was counted. */
function answer(
  targetPpm: number,
  bounds: WindowBounds,
  { counts, recent, buckets, bucket }: Counted,
) {
  const verdict = figuresOf(targetPpm, counts, bounds);
  const series = { ...bounds, targetPpm, total: counts.total };
  return {
    verdict,
    burnRates: [],
    timeLeftMinutes: judgeBurn(targetPpm, recent, {
      minutes: bounds.minutes,
      remainingBudget: verdict.remainingBudget,
    }).timeLeftMinutes,
    series: burnDown(buckets, series, bucket),
    working: explainCounts(targetPpm, verdict, bounds),
  };
}

function windowOf(window: string | undefined): string | undefined {
  const longest = LONGEST_WINDOW_DAYS * 24 * 60;
  if (window !== undefined && durationToMinutes(window) > longest) {
    throw new InputError(
      `/query/window: must be at most ${LONGEST_WINDOW_DAYS} days, for which measurements are kept; got ${window}`,
    );
  }
  return window;
}

function figuresOf(
  targetPpm: number,
  counts: WindowCounts,
  { minutes }: WindowBounds,
): FiguresOf {
  return {
    ...judgeCounts(targetPpm, counts),
    good: counts.good,
    total: counts.total,
    coverage: counts.minutes / minutes,
    coveredMinutes: counts.minutes,
    windowMinutes: minutes,
    measurableMinutes: minutes,
  };
}
