import type {
  ObjectiveState,
  WindowFigures,
  WindowVerdict,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { dailyAttainment } from './operations/dailyAttainment';
import { figuresToJson } from './figuresJson';

/** The judgement of one objective, with all that it was made from. */
export interface JudgedObjective {
  objective: string;
  targetPpm: number;
  figures: WindowFigures;
  /** Whether any of its samples is labelled sample data. */
  sample: boolean;
  window: { from: Date; to: Date; minutes: number };
  verdict: WindowVerdict;
  /** Of the last hour; `null` without data. */
  burnRate: number | null;
  timeLeftMinutes: number | null;
  /** Attainment of the last UTC days, oldest first. */
  trend: (number | null)[];
}

/** Keeps the latest verdict of each objective. */
export class VerdictStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Attainment of each UTC day, oldest first; see {@link dailyAttainment}. */
  async trend(
    objectives: string[],
    days: { last: string; count: number },
  ): Promise<Map<string, (number | null)[]>> {
    return dailyAttainment(this.#db, objectives, days);
  }

  /**
   * Keeps verdicts, except where a later one is kept already.
   *
   * @returns the objectives that are in another state than before
   */
  async save(
    judged: JudgedObjective[],
    made: { at: Date; ruleVersion: string },
  ): Promise<string[]> {
    if (judged.length === 0) return [];
    return this.#db.transaction(async tx => {
      const before = await lockStates(tx, judged);
      const rows: { objective: string; state: ObjectiveState }[] = await tx(
        'verdicts',
      )
        .insert(judged.map(one => toRow(one, made)))
        .onConflict('objective')
        .merge()
        .where('verdicts.evaluated_at', '<=', made.at)
        .returning(['objective', 'state']);
      return rows
        .filter(row => (before.get(row.objective) ?? 'no-data') !== row.state)
        .map(({ objective }) => objective);
    });
  }
}

async function lockStates(tx: Knex, judged: JudgedObjective[]) {
  const rows = await tx('verdicts')
    .whereRaw('objective = ANY(?)', [judged.map(one => one.objective)])
    .orderBy('objective')
    .forUpdate()
    .select('objective', 'state');
  return new Map<string, ObjectiveState>(
    rows.map(({ objective, state }) => [objective, state]),
  );
}

function toRow(
  { objective, targetPpm, figures, window, verdict, ...more }: JudgedObjective,
  made: { at: Date; ruleVersion: string },
) {
  return {
    objective,
    state: verdict.state,
    good: figures.counts.good,
    total: figures.counts.total,
    attainment_ppm: verdict.attainmentPpm,
    remaining_budget: verdict.remainingBudget,
    covered_minutes: figures.coveredMinutes,
    window_minutes: window.minutes,
    sample: more.sample,
    target_ppm: targetPpm,
    window_from: window.from,
    window_to: window.to,
    evaluated_at: made.at,
    rule_version: made.ruleVersion,
    burn_rate: more.burnRate,
    time_left_minutes: more.timeLeftMinutes,
    trend: more.trend,
    budget: verdict.budget && JSON.stringify(verdict.budget),
    measurable_minutes: figures.measurableMinutes,
    figures: JSON.stringify(figuresToJson(figures)),
  };
}
