import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Maintenance,
  MaintenanceDetail,
  MaintenanceDraft,
  MaintenancePage,
  MaintenanceQuery,
  MaintenanceRevision,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { MaintenanceRevisionRow, MaintenanceRow } from './tables';

type WithRefs = MaintenanceRow & { entity_refs: string[] };

const REFS = `(SELECT json_agg(e.entity_ref ORDER BY e.position)
  FROM maintenance_entities AS e WHERE e.maintenance_id = maintenance.id) AS entity_refs`;

/** Time of an entity for which maintenance is announced. */
export interface AnnouncedTime {
  entityRef: string;
  title: string;
  from: Date;
  to: Date;
}

/** Keeps planned maintenance, and all that was ever announced of it. */
export class MaintenanceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Earliest start first. */
  async list(query: MaintenanceQuery): Promise<MaintenancePage> {
    const [rows, [{ count }]] = await Promise.all([
      matching(this.#db, query)
        .orderBy(['starts_at', 'id'])
        .limit(query.limit ?? 100)
        .offset(query.offset ?? 0)
        .select<WithRefs[]>('maintenance.*', this.#db.raw(REFS)),
      matching(this.#db, query).count<{ count: string }[]>(),
    ]);
    return { items: rows.map(toMaintenance), totalItems: Number(count) };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<MaintenanceDetail> {
    const [announced, revisions] = await Promise.all([
      read(this.#db, id),
      this.#db<MaintenanceRevisionRow>('maintenance_revisions')
        .where({ maintenance_id: id })
        .orderBy('version'),
    ]);
    return { ...announced, revisions: revisions.map(toRevision) };
  }

  /**
   * What stands announced and touches the time between two instants, of these
   * entities or of all; one statement, earliest start first.
   */
  async announced(
    { from, to }: { from: Date; to: Date },
    entityRefs?: string[],
  ): Promise<AnnouncedTime[]> {
    const query = this.#db('maintenance as m')
      .join('maintenance_entities as e', 'e.maintenance_id', 'm.id')
      .whereNull('m.cancelled_at')
      .where('m.starts_at', '<', to)
      .where('m.ends_at', '>', from)
      .orderBy(['m.starts_at', 'm.id', 'e.position'])
      .select({
        entityRef: 'e.entity_ref',
        title: 'm.title',
        from: 'm.starts_at',
        to: 'm.ends_at',
      });
    if (entityRefs) query.whereRaw('e.entity_ref = ANY(?)', [entityRefs]);
    return query;
  }

  async create(draft: MaintenanceDraft, by: string): Promise<Maintenance> {
    return this.#db.transaction(async tx => {
      const id = randomUUID();
      await tx<MaintenanceRow>('maintenance').insert({
        id,
        ...columnsOf(draft),
        created_by: by,
      });
      return record(tx, { id, draft, by, version: 1 });
    });
  }

  /**
   * @param version - that the change is based on
   * @throws NotFoundError; ConflictError when somebody was faster or cancelled it
   */
  async update(
    { id, version }: { id: string; version: number },
    draft: MaintenanceDraft,
    by: string,
  ): Promise<Maintenance> {
    return this.#db.transaction(async tx => {
      await change(tx, { id, version }, columnsOf(draft));
      await tx('maintenance_entities').where({ maintenance_id: id }).delete();
      return record(tx, { id, draft, by, version: version + 1 });
    });
  }

  /**
   * @param version - that the change is based on
   * @throws NotFoundError; ConflictError when somebody was faster or cancelled it
   */
  async cancel(
    { id, version }: { id: string; version: number },
    { at, changedBy }: { at: Date; changedBy: string },
  ): Promise<Maintenance> {
    return this.#db.transaction(async tx => {
      await change(tx, { id, version }, { cancelled_at: at });
      const announced = await read(tx, id);
      await insertRevision(tx, {
        id,
        draft: announced,
        by: changedBy,
        version: version + 1,
        cancelled: true,
      });
      return announced;
    });
  }
}

function matching(db: Knex, query: MaintenanceQuery) {
  const rows = db('maintenance');
  if (!query.cancelled) rows.whereNull('cancelled_at');
  if (query.from) rows.where('ends_at', '>', new Date(query.from));
  if (query.to) rows.where('starts_at', '<', new Date(query.to));
  if (query.entityRef) {
    rows.whereIn(
      'id',
      db('maintenance_entities')
        .where('entity_ref', query.entityRef)
        .select('maintenance_id'),
    );
  }
  return rows;
}

async function read(db: Knex, id: string): Promise<Maintenance> {
  const [row] = await db('maintenance')
    .where({ id })
    .select<WithRefs[]>('maintenance.*', db.raw(REFS));
  if (!row) throw new NotFoundError(`No planned maintenance '${id}'`);
  return toMaintenance(row);
}

/** Changes what stands in the version that the caller read. */
async function change(
  tx: Knex,
  { id, version }: { id: string; version: number },
  columns: Partial<MaintenanceRow>,
) {
  const changed = await tx<MaintenanceRow>('maintenance')
    .where({ id, version })
    .whereNull('cancelled_at')
    .update({
      ...columns,
      updated_at: tx.fn.now() as unknown as Date,
      version: version + 1,
    });
  if (changed === 1) return;
  const found = await read(tx, id);
  throw new ConflictError(
    found.cancelledAt
      ? 'The maintenance is cancelled; announce it anew'
      : `The maintenance is at version ${found.version}, not ${version}; read it again and repeat the change`,
  );
}

interface Revision {
  id: string;
  version: number;
  draft: MaintenanceDraft;
  by: string;
  cancelled?: boolean;
}

async function record(tx: Knex, revision: Revision): Promise<Maintenance> {
  const { id, draft } = revision;
  await tx('maintenance_entities').insert(
    draft.entityRefs.map((entity_ref, position) => ({
      maintenance_id: id,
      entity_ref,
      position,
    })),
  );
  await insertRevision(tx, revision);
  return read(tx, id);
}

async function insertRevision(tx: Knex, revision: Revision) {
  const { id, version, draft, by, cancelled = false } = revision;
  await tx('maintenance_revisions').insert({
    maintenance_id: id,
    version,
    ...columnsOf(draft),
    entity_refs: JSON.stringify(draft.entityRefs),
    cancelled,
    changed_by: by,
  });
}

function columnsOf(draft: MaintenanceDraft) {
  return {
    title: draft.title,
    description: draft.description ?? null,
    starts_at: new Date(draft.from),
    ends_at: new Date(draft.to),
  };
}

function spanOf(row: MaintenanceRevisionRow | WithRefs): MaintenanceDraft {
  return {
    title: row.title,
    entityRefs: row.entity_refs,
    from: row.starts_at.toISOString(),
    to: row.ends_at.toISOString(),
    ...(row.description !== null && { description: row.description }),
  };
}

function toMaintenance(row: WithRefs): Maintenance {
  return {
    id: row.id,
    ...spanOf(row),
    ...(row.cancelled_at !== null && {
      cancelledAt: row.cancelled_at.toISOString(),
    }),
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

function toRevision(row: MaintenanceRevisionRow): MaintenanceRevision {
  return {
    ...spanOf(row),
    version: row.version,
    cancelled: row.cancelled,
    changedBy: row.changed_by,
    recordedAt: row.recorded_at.toISOString(),
  };
}
