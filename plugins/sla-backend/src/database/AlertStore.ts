import type {
  Alert,
  AlertPage,
  AlertQuery,
  AlertRule,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { changeAlerts, type AlertChanges } from './operations/changeAlerts';
import { toAlert, type AlertViewRow } from './operations/toAlert';

/** An alert that is not resolved, or a breach that waits to become one. */
export interface OpenAlert {
  id: string;
  objective: string;
  rule: AlertRule;
  startedAt: Date;
  /** Whether it waits whether the breach lasts. */
  pending: boolean;
}

/** What was open at an instant. */
export interface OpenAlerts {
  /** Of the database's clock, as it writes it; counts read later are newer. */
  seenAt: string;
  alerts: OpenAlert[];
}

interface OpenRow {
  seen_at: string;
  id: string | null;
  objective: string;
  rule: AlertRule;
  started_at: Date;
  fired_at: Date | null;
}

const FIRES = 'al.fired_at IS NOT NULL AND al.resolved_at IS NULL';

/** Keeps alerts, one row for one breach. */
export class AlertStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** What is open, of all objectives or of those in the list. */
  async listOpen(only?: string[]): Promise<OpenAlerts> {
    const { rows } = await this.#db.raw<{ rows: OpenRow[] }>(
      `SELECT seen_at, al.*
       FROM (SELECT clock_timestamp()::text AS seen_at) AS clock
       LEFT JOIN alerts AS al ON al.resolved_at IS NULL
         AND (?::text[] IS NULL OR al.objective = ANY(?::text[]))`,
      [only ?? null, only ?? null] as never[],
    );
    return {
      seenAt: rows[0].seen_at,
      alerts: rows.flatMap(({ id, ...row }) =>
        id === null
          ? []
          : {
              id,
              objective: row.objective,
              rule: row.rule,
              startedAt: row.started_at,
              pending: row.fired_at === null,
            },
      ),
    };
  }

  /**
   * Opens and ends alerts, and notes what is to be told, all or nothing. What
   * somebody has changed since `seenAt` stays as it is.
   *
   * @returns the objectives of the alerts that began to fire or were resolved
   */
  async change(changes: AlertChanges): Promise<string[]> {
    return this.#db.transaction(tx => changeAlerts(tx, changes));
  }

  /** Those that fire first, then the latest. */
  async list(query: AlertQuery): Promise<AlertPage> {
    const [rows, [{ count }]] = await Promise.all([
      this.#matching(query)
        .join('objectives as o', 'o.objective', 'al.objective')
        .orderByRaw('(al.resolved_at IS NULL) DESC, al.started_at DESC, al.id')
        .limit(query.limit ?? 100)
        .offset(query.offset ?? 0)
        .select<AlertViewRow[]>(
          'al.*',
          'o.title',
          'o.entity_ref',
          'o.owner_ref',
          'o.target_ppm',
        ),
      this.#matching(query).count<{ count: string }[]>(),
    ]);
    return { items: rows.map(toAlert), totalItems: Number(count) };
  }

  /** Latest first; the alerts of one objective for its page. */
  async listOfObjective(objective: string, limit: number): Promise<Alert[]> {
    return (await this.list({ objective, limit })).items;
  }

  #matching({ state, objective }: AlertQuery) {
    const rows = this.#db('alerts as al').whereNotNull('al.fired_at');
    if (state === 'firing') rows.whereRaw(FIRES);
    if (state === 'resolved') rows.whereNotNull('al.resolved_at');
    if (objective) rows.where('al.objective', objective);
    return rows;
  }
}
