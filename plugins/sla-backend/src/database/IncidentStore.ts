import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Incident,
  IncidentDraft,
  IncidentPage,
  IncidentStatus,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  appendIncidentUpdate,
  insertIncidentUpdate,
  type UpdateToAppend,
} from './operations/appendIncidentUpdate';
import { readIncidents } from './operations/readIncidents';
import type { IncidentRow } from './tables';

/** How a list of incidents is narrowed. */
export interface IncidentQuery {
  entityRef?: string;
  limit?: number;
  offset?: number;
}

/** Where an incident comes from, and how it stands when it does. */
export interface IncidentOrigin {
  source: string;
  externalId?: string;
  createdBy: string;
  status: IncidentStatus;
  /** First update. */
  update?: UpdateToAppend;
}

/** Most incidents that the status page shows. */
const MOST_RECENT = 100;

/** Keeps incidents. */
export class IncidentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Latest start first. */
  async list(query: IncidentQuery): Promise<IncidentPage> {
    const matching = () => {
      const rows = this.#db('incidents');
      if (query.entityRef) {
        rows.whereIn(
          'id',
          this.#db('incident_entities')
            .where('entity_ref', query.entityRef)
            .select('incident_id'),
        );
      }
      return rows;
    };
    const [rows, [{ count }]] = await Promise.all([
      matching()
        .orderBy([{ column: 'started_at', order: 'desc' }, { column: 'id' }])
        .limit(query.limit ?? 100)
        .offset(query.offset ?? 0)
        .select<IncidentRow[]>(),
      matching().count<{ count: string }[]>(),
    ]);
    return {
      items: await readIncidents(this.#db, rows),
      totalItems: Number(count),
    };
  }

  /** Those that last, and those that ended since; what lasts comes first, then by latest start. */
  async listRecent(since: Date): Promise<Incident[]> {
    const rows = await this.#db<IncidentRow>('incidents')
      .whereNull('ended_at')
      .orWhere('ended_at', '>=', since)
      .orderByRaw('ended_at IS NULL DESC, started_at DESC, id')
      .limit(MOST_RECENT);
    return readIncidents(this.#db, rows);
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<Incident> {
    return readIncident(this.#db, id);
  }

  /**
   * Adds an incident, unless its source has added one with this external id:
   * then that one is the answer, as it stands.
   */
  async create(
    draft: IncidentDraft,
    origin: IncidentOrigin,
  ): Promise<Incident> {
    const { source, externalId = null, status, update } = origin;
    return this.#db.transaction(async tx => {
      const [row] = await tx<IncidentRow>('incidents')
        .insert({
          id: randomUUID(),
          ...columnsOf(draft),
          status,
          source,
          external_id: externalId,
          created_by: origin.createdBy,
        })
        .onConflict(['source', 'external_id'])
        .ignore()
        .returning('*');
      if (!row) return readKnown(tx, source, externalId);
      await insertEntities(tx, row.id, draft.entityRefs);
      if (update) await insertIncidentUpdate(tx, row.id, update);
      return readIncident(tx, row.id);
    });
  }

  /**
   * @param version - that the change is based on
   * @throws NotFoundError; ConflictError when somebody was faster
   */
  async update(
    id: string,
    version: number,
    draft: IncidentDraft,
  ): Promise<Incident> {
    return this.#db.transaction(async tx => {
      const [row] = await tx<IncidentRow>('incidents')
        .where({ id, version })
        .update({
          ...columnsOf(draft),
          status: statusAfterEdit(tx, draft),
          updated_at: tx.fn.now() as unknown as Date,
          version: version + 1,
        })
        .returning('*');
      if (!row) throw await staleOrMissing(tx, id, version);
      await tx('incident_entities').where({ incident_id: id }).delete();
      await insertEntities(tx, id, draft.entityRefs);
      return readIncident(tx, id);
    });
  }

  /** @throws NotFoundError */
  async appendUpdate(id: string, update: UpdateToAppend): Promise<Incident> {
    return this.#db.transaction(async tx => {
      await appendIncidentUpdate(tx, id, update);
      return readIncident(tx, id);
    });
  }
}

async function readIncident(db: Knex, id: string): Promise<Incident> {
  const rows = await db<IncidentRow>('incidents').where({ id }).select();
  const [found] = await readIncidents(db, rows);
  if (!found) throw new NotFoundError(`No incident '${id}'`);
  return found;
}

async function readKnown(tx: Knex, source: string, externalId: string | null) {
  const rows = await tx<IncidentRow>('incidents')
    .where({ source, external_id: externalId })
    .select();
  const [known] = await readIncidents(tx, rows);
  if (known) return known;
  throw new ConflictError(
    `Incident '${externalId}' of '${source}' was removed in this moment; send it again`,
  );
}

/** An edit that ends an incident resolves it; one that takes the end away reopens it. */
function statusAfterEdit(tx: Knex, draft: IncidentDraft) {
  const status =
    draft.endedAt === undefined
      ? tx.raw(
          `CASE status WHEN 'resolved' THEN 'investigating' ELSE status END`,
        )
      : 'resolved';
  return status as IncidentStatus;
}

async function staleOrMissing(tx: Knex, id: string, version: number) {
  const found = await tx<IncidentRow>('incidents').where({ id }).first();
  return found
    ? new ConflictError(
        `The incident is at version ${found.version}, not ${version}; read it again and repeat the change`,
      )
    : new NotFoundError(`No incident '${id}'`);
}

async function insertEntities(tx: Knex, id: string, entityRefs: string[]) {
  await tx('incident_entities').insert(
    entityRefs.map((entity_ref, position) => ({
      incident_id: id,
      entity_ref,
      position,
    })),
  );
}

function columnsOf(draft: IncidentDraft) {
  return {
    title: draft.title,
    started_at: new Date(draft.startedAt),
    ended_at: draft.endedAt === undefined ? null : new Date(draft.endedAt),
    impact: draft.impact,
  };
}
