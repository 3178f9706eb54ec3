import type { Knex } from 'knex';
import { withRetry } from '@stagecraft/backstage-backend-http';
import { lockMetric } from './lockMetric';

/** A metric that its source is to be asked for. */
export interface DueMetric {
  id: string;
  /** Of the definition that it is asked by. */
  revision: number;
  name: string;
  query: string;
  /** What the source said in place of a figure when it was last asked by it. */
  lastMessage?: string;
}

/** A figure as a source gave it. */
export interface SourceReading {
  /** Of the source. */
  type: string;
  /** `YYYY-MM-DD` in UTC. */
  readOn: string;
  value: number;
  note?: string;
}

/** Why a source gave no figure. */
export interface SourceGapDraft {
  kind: 'error' | 'no-figure';
  message: string;
}

interface DueRow {
  id: string;
  revision: number;
  name: string;
  source_query: string;
  message: string | null;
}

/** Keeps what the sources of metrics say: readings, and why there is none. */
export class SourceReadingStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Metrics of a source without a reading of that day, those that were asked for longest ago first. */
  async listDue(
    type: string,
    day: string,
    limit: number,
  ): Promise<DueMetric[]> {
    const { rows } = await this.#db.raw<{ rows: DueRow[] }>(
      `SELECT m.id, d.revision, d.name, d.source_query, g.message
       FROM metrics m
       JOIN LATERAL (
         SELECT * FROM metric_revisions r WHERE r.metric_id = m.id
         ORDER BY r.revision DESC LIMIT 1
       ) AS d ON true
       LEFT JOIN metric_gaps g ON g.metric_id = m.id AND g.revision = d.revision
       WHERE d.source_type = ? AND NOT EXISTS (
         SELECT FROM metric_readings r WHERE r.metric_id = m.id AND r.read_on = ?
       )
       ORDER BY g.asked_at NULLS FIRST, m.created_at, m.id LIMIT ?`,
      [type, day, limit],
    );
    return rows.map(({ id, revision, name, source_query, message }) => ({
      id,
      revision,
      name,
      query: source_query,
      ...(message && { lastMessage: message }),
    }));
  }

  /** False where the day was read meanwhile, or the metric is defined anew. */
  keep(metric: DueMetric, reading: SourceReading): Promise<boolean> {
    const { type, readOn, value, note } = reading;
    return this.#write(metric, readOn, async tx => {
      await tx('metric_readings').insert({
        metric_id: metric.id,
        read_on: readOn,
        value,
        note,
        source_type: type,
      });
      await tx('metric_gaps').where({ metric_id: metric.id }).delete();
    });
  }

  /** Keeps why there is no reading of a day; the latest reason alone. False where there is one by now. */
  keepGap(
    { id, revision }: DueMetric,
    day: string,
    gap: SourceGapDraft,
  ): Promise<boolean> {
    return this.#write({ id, revision }, day, async tx => {
      await tx('metric_gaps')
        .insert({ metric_id: id, revision, ...gap, asked_at: tx.fn.now() })
        .onConflict('metric_id')
        .merge();
    });
  }

  /** Writes while nobody else can, and only where the metric is still as it was and unread that day. */
  #write(
    metric: Pick<DueMetric, 'id' | 'revision'>,
    day: string,
    work: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<boolean> {
    return withRetry(() =>
      this.#db.transaction(async tx => {
        await lockMetric(tx, metric.id);
        if (!(await isUnread(tx, metric, day))) return false;
        await work(tx);
        return true;
      }),
    );
  }
}

async function isUnread(
  tx: Knex.Transaction,
  { id, revision }: Pick<DueMetric, 'id' | 'revision'>,
  day: string,
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { unread: boolean }[] }>(
    `SELECT (SELECT max(revision) FROM metric_revisions WHERE metric_id = :id) IS NOT DISTINCT FROM :revision
        AND NOT EXISTS (SELECT FROM metric_readings WHERE metric_id = :id AND read_on = :day) AS unread`,
    { id, revision, day },
  );
  return rows[0].unread;
}
