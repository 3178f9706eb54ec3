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
import type {
  ObjectiveRevisionRow,
  ObjectiveRow,
  RevisedDefinition,
} from './tables';

/** An objective that is stated now, with what else decides its figures. */
export interface StatedObjective extends ObjectiveDefinition {
  /** Minute of its first sample ever. */
  measuredSince: Date | null;
  /** Roll-ups of its slices are kept, as of all that is stated now. */
  slicesRolledUp: true;
}

/** All that a page shows of one objective without counting anew. */
export interface FoundObjective {
  summary: ObjectiveSummary;
  /** As it is stated now; `null` until it was read again from the catalog. */
  current: RevisedDefinition | null;
  /** Minute of its first sample ever. */
  measuredSince: Date | null;
}

/** All that an objective ever said. */
export interface ObjectiveHistory {
  objective: string;
  sloRef: string;
  objectiveId: string;
  notComputed: boolean;
  /** As it is stated now; `null` until it was read again from the catalog. */
  current: RevisedDefinition | null;
  /** Minute of its first sample ever. */
  measuredSince: Date | null;
  /** Oldest first. */
  revisions: ObjectiveRevisionRow[];
}

interface Measured {
  measured_since: Date | null;
}

const MEASURED_SINCE = `(SELECT min(first_sample_at) FROM source_status AS s
  WHERE s.objective = o.objective) AS measured_since`;

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
  async get(objective: string): Promise<FoundObjective> {
    const query = currentObjectives(this.#db).where('o.objective', objective);
    const [row]: (SummaryRow & Measured)[] = await withSummaryColumns(
      this.#db,
      query.select(this.#db.raw(MEASURED_SINCE)),
    );
    if (!row) throw new NotFoundError(`No objective '${objective}'`);
    return {
      summary: toSummary(row),
      current: row.definition,
      measuredSince: row.measured_since,
    };
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

  /** Objectives of these SLOs, also the withdrawn, with all that they ever said; two statements. */
  async histories(sloRefs: string[]): Promise<ObjectiveHistory[]> {
    const rows: (ObjectiveRow & Measured)[] = await this.#db('objectives as o')
      .whereRaw('slo_ref = ANY(?)', [sloRefs])
      .select('o.*', this.#db.raw(MEASURED_SINCE));
    const revisions: ObjectiveRevisionRow[] = await this.#db(
      'objective_revisions',
    )
      .whereRaw('objective = ANY(?)', [rows.map(row => row.objective)])
      .orderBy(['objective', 'revision']);
    return rows.map(row => ({
      objective: row.objective,
      sloRef: row.slo_ref,
      objectiveId: row.objective_id,
      notComputed: row.not_computed !== null,
      current: row.definition,
      measuredSince: row.measured_since,
      revisions: revisions.filter(it => it.objective === row.objective),
    }));
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
  async listComputed(only?: string[]): Promise<StatedObjective[]> {
    const query = this.#db('objectives as o')
      .whereNull('withdrawn_at')
      .whereNull('not_computed')
      .orderBy('objective')
      .select('o.*', this.#db.raw(MEASURED_SINCE));
    if (only) query.whereRaw('objective = ANY(?)', [only]);
    const rows: (ObjectiveRow & Measured)[] = await query;
    return rows.map(row => ({
      ...toDefinition(row),
      measuredSince: row.measured_since,
      slicesRolledUp: true,
    }));
  }

  /** Keys of all objectives of these SLOs. */
  async listOfSlos(sloRefs: string[]): Promise<string[]> {
    return this.#db('objectives')
      .whereRaw('slo_ref = ANY(?)', [sloRefs])
      .pluck('objective');
  }

  /** Objectives that were not judged since `before`, what waits longest first. */
  async listDue(before: Date, limit: number): Promise<string[]> {
    return this.#db('objectives as o')
      .leftJoin('verdicts as v', 'v.objective', 'o.objective')
      .whereNull('o.withdrawn_at')
      .whereNull('o.not_computed')
      .whereRaw('coalesce(v.evaluated_at < ?, true)', [before])
      .orderByRaw('v.evaluated_at NULLS FIRST, o.objective')
      .limit(limit)
      .pluck('o.objective');
  }
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
