import { NotFoundError } from '@backstage/errors';
import {
  durationToMinutes,
  standardAlertRules,
  type EntitySummary,
  type ObjectiveDay,
  type ObjectiveDefinition,
  type ObjectivePage,
  type ObjectiveQuery,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { listObjectives } from './operations/listObjectives';
import {
  currentObjectives,
  toSummary,
  withSummaryColumns,
  type SummaryRow,
} from './operations/selectSummaries';
import { summariseEntities } from './operations/summariseEntities';
import type { ObjectiveRevisionRow, ObjectiveRow } from './tables';

/** The bounds and coverage that a verdict was made with. */
export interface JudgedWindow {
  from: Date;
  to: Date;
  coveredMinutes: number;
  windowMinutes: number;
}

/** Reads objectives and what is known about them. */
export class ObjectiveStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(query: ObjectiveQuery): Promise<ObjectivePage> {
    return listObjectives(this.#db, query);
  }

  /** Objectives of these entities, in one statement, ordered by title. */
  async listOfEntities(entityRefs: string[]): Promise<ObjectiveSummary[]> {
    const query = currentObjectives(this.#db)
      .whereRaw('o.entity_ref = ANY(?)', [entityRefs])
      .orderByRaw('lower(o.title), o.objective');
    const rows: SummaryRow[] = await withSummaryColumns(this.#db, query);
    return rows.map(toSummary);
  }

  /** @throws NotFoundError */
  async get(
    objective: string,
  ): Promise<{ summary: ObjectiveSummary; judged?: JudgedWindow }> {
    const query = currentObjectives(this.#db).where('o.objective', objective);
    const [row]: SummaryRow[] = await withSummaryColumns(this.#db, query);
    if (!row) throw new NotFoundError(`No objective '${objective}'`);
    return { summary: toSummary(row), judged: judgedWindowOf(row) };
  }

  /** What the verdicts say of each entity that has objectives, in one statement. */
  async summarise(entityRefs: string[]): Promise<EntitySummary[]> {
    return summariseEntities(this.#db, entityRefs);
  }

  /** All that an objective ever said, oldest first. */
  async revisions(objective: string): Promise<ObjectiveRevisionRow[]> {
    return this.#db('objective_revisions')
      .where({ objective })
      .orderBy('revision');
  }

  /**
   * Counts of each UTC day from `from` to `to`, both `YYYY-MM-DD` and both
   * included; days without samples have a total of 0.
   */
  async days(
    objective: string,
    from: string,
    to: string,
  ): Promise<ObjectiveDay[]> {
    const { rows } = await this.#db.raw(
      `SELECT days.date::date::text AS day, coalesce(good, 0) AS good,
         coalesce(total, 0) AS total, coalesce(sample_minutes, 0) > 0 AS sample
       FROM generate_series(?::date::timestamp, ?::date::timestamp, interval '1 day') AS days(date)
       LEFT JOIN daily_rollups ON objective = ? AND day = days.date::date
       ORDER BY days.date`,
      [from, to, objective],
    );
    return (rows as ObjectiveDay[]).map(row => ({
      ...row,
      good: Number(row.good),
      total: Number(row.total),
    }));
  }

  /** Refs of the entities that these objectives are about; unknown ones have none. */
  async entityRefsOf(objectives: string[]): Promise<string[]> {
    return this.#db<ObjectiveRow>('objectives')
      .whereRaw('objective = ANY(?)', [objectives])
      .orderBy('entity_ref')
      .distinct()
      .pluck('entity_ref');
  }

  /** Objectives that are to be measured and judged; all, or those of the list. */
  async listComputed(only?: string[]): Promise<ObjectiveDefinition[]> {
    const query = this.#db<ObjectiveRow>('objectives')
      .whereNull('withdrawn_at')
      .whereNull('not_computed')
      .orderBy('objective');
    if (only) query.whereRaw('objective = ANY(?)', [only]);
    return (await query).map(toDefinition);
  }
}

function judgedWindowOf(row: SummaryRow): JudgedWindow | undefined {
  const { v_window_from: from, v_window_to: to } = row;
  if (!from || !to) return undefined;
  return {
    from,
    to,
    coveredMinutes: row.v_covered_minutes ?? 0,
    windowMinutes: row.v_window_minutes ?? 0,
  };
}

function toDefinition(row: ObjectiveRow): ObjectiveDefinition {
  return {
    objective: row.objective,
    sloRef: row.slo_ref,
    objectiveId: row.objective_id,
    title: row.title,
    description: row.description ?? undefined,
    entityRef: row.entity_ref,
    targetPpm: row.target_ppm,
    window: row.time_window,
    budgetingMethod: row.budgeting_method,
    indicator: row.indicator ?? undefined,
    noData: 'exclude',
    exclusions: [],
    alertRules: standardAlertRules(
      row.target_ppm,
      durationToMinutes(row.time_window),
    ).rules,
    ...row.definition,
  };
}
