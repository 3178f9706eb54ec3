import type { WindowBand } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';

/** A half-open interval on whole minutes. */
export interface Interval {
  from: Date;
  to: Date;
}

/** Reads what happened during a window. */
export class WindowStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Incidents of an entity that touch the window, cut to it. */
  async incidents(entityRef: string, window: Interval): Promise<WindowBand[]> {
    const [from, to] = [window.from.toISOString(), window.to.toISOString()];
    const rows: { title: string; from: Date; to: Date }[] = await this.#db(
      'incidents as i',
    )
      .join('incident_entities as e', 'e.incident_id', 'i.id')
      .where('e.entity_ref', entityRef)
      .where('i.started_at', '<', to)
      .whereRaw('coalesce(i.ended_at, ?::timestamptz) > ?::timestamptz', [
        to,
        from,
      ])
      .orderBy('i.started_at')
      .select(
        'i.title',
        this.#db.raw('greatest(i.started_at, ?::timestamptz) AS "from"', [
          from,
        ]),
        this.#db.raw('least(i.ended_at, ?::timestamptz) AS "to"', [to]),
      );
    return rows.map(row => ({
      kind: 'incident',
      title: row.title,
      from: row.from.toISOString(),
      to: row.to.toISOString(),
    }));
  }
}
