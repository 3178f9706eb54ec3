import {
  exclusionIntervals,
  type ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  countBurnWindows,
  type BurnCounts,
} from './operations/countBurnWindows';
import { countIntervals } from './operations/countIntervals';

/** Objectives whose burn is counted, with the time that they do not answer for. */
export type BurningObjective = Pick<
  ObjectiveDefinition,
  'objective' | 'exclusions'
>;

/** Excluded time inside one window of an objective. */
interface ExcludedSpan {
  objective: string;
  from: Date;
  to: Date;
  minutes: number;
  /** Its events leave the window; else its bad ones count as good. */
  removed: boolean;
}

const MINUTE_MS = 60_000;

/** Counts the events that burn rates are made of. */
export class BurnStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Counts of the windows of these lengths (minutes) that end at `to`, with
   * exclusions applied, for all objectives in at most two statements.
   */
  async count(
    objectives: BurningObjective[],
    to: Date,
    lengths: number[],
  ): Promise<BurnCounts> {
    const keys = objectives.map(({ objective }) => objective);
    const counts = await countBurnWindows(this.#db, keys, to, lengths);
    const spans = excludedSpans(objectives, to, [...new Set(lengths)]);
    const excluded = await countIntervals(
      this.#db,
      spans.map((span, key) => ({ ...span, key })),
    );
    spans.forEach(({ objective, minutes, removed }, i) => {
      const windows = counts.get(objective);
      const all = windows?.get(minutes);
      if (!windows || !all) return;
      const { good, total } = excluded.get(i) ?? { good: 0, total: 0 };
      windows.set(
        minutes,
        removed
          ? { good: all.good - good, total: all.total - total }
          : { good: all.good + (total - good), total: all.total },
      );
    });
    return counts;
  }
}

function excludedSpans(
  objectives: BurningObjective[],
  to: Date,
  lengths: number[],
): ExcludedSpan[] {
  return objectives
    .filter(({ exclusions }) => exclusions.length > 0)
    .flatMap(({ objective, exclusions }) =>
      lengths.flatMap(minutes => {
        const from = new Date(to.getTime() - minutes * MINUTE_MS);
        return exclusionIntervals(exclusions, { from, to }).map(it => ({
          objective,
          minutes,
          removed: it.rule.mode === 'remove',
          from: it.from,
          to: it.to,
        }));
      }),
    );
}
