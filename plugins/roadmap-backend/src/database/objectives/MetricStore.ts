import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { withRetry } from '@stagecraft/backstage-backend-http';
import {
  BY_HAND,
  type MetricDraft,
  type ReadingDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { resolvePerson } from '../operations/resolvePerson';
import { lockMetric } from './lockMetric';
import {
  toMetric,
  toMetricRevision,
  toReading,
  type MetricRevisionRow,
  type MetricRow,
  type ReadingRow,
  type StoredMetric,
  type StoredMetricDetails,
} from './rows';

/** What a metric measures, by id. */
export type MetricSubject = { objectiveId: string } | { itemId: string };

const LATEST_DEFINITION = `JOIN LATERAL (
  SELECT * FROM metric_revisions r WHERE r.metric_id = m.id
  ORDER BY r.revision DESC LIMIT 1
) AS d ON true`;

// As text, because the driver would make a local midnight of a date.
const DEFINITION = `d.revision, d.name, d.unit, d.direction, d.baseline, d.target,
  d.check_on::text AS check_on, d.source_type, d.source_query`;

// What was said of an earlier definition says nothing of the latest.
const GAP = `LEFT JOIN metric_gaps AS g
  ON g.metric_id = m.id AND g.revision = d.revision`;

const noSuchMetric = (id: string) =>
  new NotFoundError(`There is no metric '${id}'`);

/** Keeps metrics and every reading of them. */
export class MetricStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The metrics of some objectives, in the order in which they were made: two statements. */
  async ofObjectives(objectiveIds: string[]): Promise<StoredMetric[]> {
    return this.#withLatest(
      await this.#metrics().whereIn('m.objective_id', objectiveIds),
    );
  }

  /** Metrics of one thing with all their past: four statements. */
  async detailsOf(subject: MetricSubject): Promise<StoredMetricDetails[]> {
    return this.#withPast(await this.#metrics().where(inRow(subject)));
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<StoredMetricDetails> {
    const rows = await this.#metrics().where('m.id', id);
    if (rows.length === 0) throw noSuchMetric(id);
    const [metric] = await this.#withPast(rows);
    return metric;
  }

  /** Who answers for what a metric measures. @throws NotFoundError */
  async ownerOf(
    id: string,
  ): Promise<{ kind: 'item' | 'objective'; ownerRef: string }> {
    const { rows } = await this.#db.raw<{
      rows: { of_item: boolean; owner_ref: string }[];
    }>(
      `SELECT m.item_id IS NOT NULL AS of_item, coalesce(i.owner_ref, (
          SELECT owner_ref FROM objective_revisions r
          WHERE r.objective_id = m.objective_id ORDER BY revision DESC LIMIT 1
        )) AS owner_ref
       FROM metrics m LEFT JOIN items i ON i.id = m.item_id WHERE m.id = ?`,
      [id],
    );
    if (rows.length === 0) throw noSuchMetric(id);
    const [{ of_item, owner_ref }] = rows;
    return { kind: of_item ? 'item' : 'objective', ownerRef: owner_ref };
  }

  /** Returns the id of the new metric. */
  add(
    subject: MetricSubject,
    draft: MetricDraft,
    actor: string,
  ): Promise<string> {
    return this.#write(async tx => {
      const id = randomUUID();
      const created_at = tx.fn.now();
      await tx('metrics').insert({ id, ...inRow(subject), created_at });
      await insertDefinition(tx, { id, revision: 1, draft, actor });
      return id;
    });
  }

  /**
   * Adds the next definition.
   * @throws ConflictError where there is another definition or reading than `current` has
   */
  async redefine(
    current: StoredMetricDetails,
    draft: MetricDraft,
    actor: string,
  ): Promise<void> {
    const { id, revision, readings } = current;
    const seq = Math.max(0, ...readings.map(reading => reading.seq));
    await this.#write(async tx => {
      await lockMetric(tx, id);
      const { rows } = await tx.raw<{ rows: { same: boolean }[] }>(
        `SELECT (SELECT max(revision) FROM metric_revisions WHERE metric_id = :id) = :revision
            AND NOT EXISTS (SELECT FROM metric_readings WHERE metric_id = :id AND seq > :seq) AS same`,
        { id, revision, seq },
      );
      if (!rows[0].same) {
        throw new ConflictError(
          `'${current.name}' was changed or read since revision ${revision}; read it again`,
        );
      }
      await insertDefinition(tx, { id, revision: revision + 1, draft, actor });
    });
  }

  /** Keeps a reading that a person entered. */
  addReading(id: string, draft: ReadingDraft, actor: string): Promise<void> {
    return this.#write(async tx => {
      await lockMetric(tx, id);
      await tx('metric_readings').insert({
        metric_id: id,
        read_on: draft.readOn,
        value: draft.value,
        note: draft.note,
        read_by: await resolvePerson(tx, { user_ref: actor }),
        source_type: BY_HAND,
      });
    });
  }

  #metrics(): Knex.QueryBuilder<MetricRow, MetricRow[]> {
    return this.#db('metrics as m')
      .joinRaw(LATEST_DEFINITION)
      .joinRaw(GAP)
      .orderBy(['m.created_at', 'm.id'])
      .select(
        'm.id',
        'm.objective_id',
        'm.item_id',
        'g.kind as gap_kind',
        'g.message as gap_message',
        'g.asked_at',
        this.#db.raw(DEFINITION) as never,
      );
  }

  async #withLatest(rows: MetricRow[]): Promise<StoredMetric[]> {
    const readings = await this.#readings(rows)
      .distinctOn('r.metric_id')
      .orderBy([
        'r.metric_id',
        { column: 'r.read_on', order: 'desc' },
        { column: 'r.seq', order: 'desc' },
      ]);
    const latest = new Map(readings.map(it => [it.metric_id, it]));
    return rows.map(row => toMetric(row, latest.get(row.id)));
  }

  async #withPast(rows: MetricRow[]): Promise<StoredMetricDetails[]> {
    const [readings, revisions] = await Promise.all([
      this.#readings(rows).orderBy(['r.read_on', 'r.seq']),
      this.#definitions(rows),
    ]);
    return rows.map(row => {
      const ofRow = ({ metric_id }: { metric_id: string }) =>
        metric_id === row.id;
      const own = readings.filter(ofRow);
      return {
        ...toMetric(row, own[own.length - 1]),
        readings: own.map(toReading),
        revisions: revisions.filter(ofRow).map(toMetricRevision),
      };
    });
  }

  #readings(rows: MetricRow[]): Knex.QueryBuilder<ReadingRow, ReadingRow[]> {
    return this.#db('metric_readings as r')
      .leftJoin('people as p', 'p.id', 'r.read_by')
      .whereIn(
        'r.metric_id',
        rows.map(({ id }) => id),
      )
      .select(
        'r.metric_id',
        'r.seq',
        this.#db.raw('r.read_on::text AS read_on'),
        'r.value',
        'r.note',
        'r.source_type as read_from',
        'r.recorded_at',
        'p.id as person_id',
        'p.user_ref',
      );
  }

  async #definitions(rows: MetricRow[]): Promise<MetricRevisionRow[]> {
    return this.#db('metric_revisions as d')
      .join('people as p', 'p.id', 'd.written_by')
      .whereIn(
        'd.metric_id',
        rows.map(({ id }) => id),
      )
      .orderBy('d.revision')
      .select<MetricRevisionRow[]>(
        'd.metric_id',
        this.#db.raw(DEFINITION),
        'd.effective_at',
        'p.id as person_id',
        'p.user_ref',
      );
  }

  #write<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return withRetry(() => this.#db.transaction(work));
  }
}

function inRow(subject: MetricSubject) {
  return 'itemId' in subject
    ? { item_id: subject.itemId }
    : { objective_id: subject.objectiveId };
}

async function insertDefinition(
  tx: Knex.Transaction,
  definition: {
    id: string;
    revision: number;
    draft: MetricDraft;
    actor: string;
  },
): Promise<void> {
  const { id, revision, draft, actor } = definition;
  await tx('metric_revisions').insert({
    metric_id: id,
    revision,
    name: draft.name,
    unit: draft.unit,
    direction: draft.direction,
    baseline: draft.baseline,
    target: draft.target,
    check_on: draft.checkOn,
    source_type: draft.sourceType,
    source_query: draft.sourceQuery ?? null,
    written_by: await resolvePerson(tx, { user_ref: actor }),
    effective_at: tx.fn.now(),
  });
}
