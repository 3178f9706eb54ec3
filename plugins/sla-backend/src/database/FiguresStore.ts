import {
  slicePieces,
  windowFigures,
  type ExclusionInterval,
  type FiguresInput,
  type WindowBounds,
  type WindowFigures,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  countIntervals,
  type KeyedInterval,
  type IntervalCounts,
} from './operations/countIntervals';
import {
  countSlices,
  type CountedSlices,
  type KeyedSlices,
  type SliceRule,
} from './operations/countSlices';

/** What is counted of an objective. */
export interface FiguresRequest {
  objective: string;
  bounds: WindowBounds;
  /** End of the last minute that is counted. */
  until: Date;
  /** Minute of its first sample ever. */
  measuredSince: Date | null;
  /** From `exclusionIntervals` over the bounds. */
  exclusions: ExclusionInterval[];
  /** Of the slice methods. */
  slices?: SliceRule;
}

/** What was counted. */
export interface CountedFigures {
  figures: WindowFigures;
  /** What they were computed from. */
  input: FiguresInput;
  /** Whether any of its samples is labelled sample data. */
  sample: boolean;
}

/** How the events of a request are told apart: its key is the third part of theirs. */
const KINDS = [undefined, 'remove', 'count-as-good'] as const;
const NOTHING = { good: 0, total: 0, minutes: 0, sampleMinutes: 0 };
const NO_SLICES: CountedSlices = {
  slices: 0,
  goodSlices: 0,
  ratioSum: 0n,
  insideExclusions: 0,
};

/** Counts what objectives are judged by. */
export class FiguresStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Counts all requests, in their order, in one statement for the events and at
   * most one for the slices, however many requests there are.
   */
  async count(requests: FiguresRequest[]): Promise<CountedFigures[]> {
    const [events, slices] = await Promise.all([
      countIntervals(this.#db, requests.flatMap(intervalsOf)),
      countSlices(this.#db, requests.flatMap(slicesOf)),
    ]);
    return requests.map((request, index) => {
      const [all, removed, asGood] = KINDS.map(
        (_, kind) => events.get(index * KINDS.length + kind) ?? NOTHING,
      );
      const { bounds, until, measuredSince, exclusions } = request;
      const input: FiguresInput = {
        bounds,
        until,
        measuredSince,
        exclusions,
        all: sumsOf(all),
        removed: sumsOf(removed),
        countedAsGood: sumsOf(asGood),
        ...(request.slices && {
          slices: {
            ...(slices.get(index) ?? NO_SLICES),
            minutes: request.slices.minutes,
          },
        }),
      };
      const figures = windowFigures(input);
      const sample = all.sampleMinutes > removed.sampleMinutes;
      return { figures, input, sample };
    });
  }
}

function sumsOf({ good, total, minutes }: IntervalCounts) {
  return { good, total, coveredMinutes: minutes };
}

function intervalsOf(
  { objective, bounds, until, exclusions }: FiguresRequest,
  index: number,
): KeyedInterval[] {
  const parts = [{ ...bounds, kind: 0 }].concat(
    exclusions.map(({ rule, from, to }) => ({
      from,
      to,
      minutes: 0,
      kind: KINDS.indexOf(rule.mode),
    })),
  );
  return parts
    .map(({ kind, from, to }) => ({
      key: index * KINDS.length + kind,
      objective,
      from,
      to: to < until ? to : until,
    }))
    .filter(({ from, to }) => from < to);
}

function slicesOf(
  { objective, bounds, until, exclusions, slices }: FiguresRequest,
  index: number,
): KeyedSlices[] {
  if (!slices) return [];
  const to = bounds.to < until ? bounds.to : until;
  const window = { from: bounds.from, to: to < bounds.from ? bounds.from : to };
  const pieces = slicePieces(window, slices.minutes, exclusions);
  return [{ key: index, objective, rule: slices, pieces }];
}
