import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Incident,
  IncidentDraft,
  IncidentPage,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { IncidentRow } from './tables';

/** How a list of incidents is narrowed. */
export interface IncidentQuery {
  entityRef?: string;
  limit?: number;
  offset?: number;
}

/** Where an incident comes from. */
export interface IncidentOrigin {
  source: string;
  externalId?: string;
  createdBy: string;
}

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

  /**
   * Adds an incident, unless its source has added one with this external id:
   * then that one is the answer, as it stands.
   */
  async create(
    draft: IncidentDraft,
    origin: IncidentOrigin,
  ): Promise<Incident> {
    const { source, externalId = null } = origin;
    return this.#db.transaction(async tx => {
      const [row] = await tx<IncidentRow>('incidents')
        .insert({
          id: randomUUID(),
          ...columnsOf(draft),
          source,
          external_id: externalId,
          created_by: origin.createdBy,
        })
        .onConflict(['source', 'external_id'])
        .ignore()
        .returning('*');
      if (row) {
        await insertEntities(tx, row.id, draft.entityRefs);
        return toIncident(row, draft.entityRefs);
      }
      const rows = await tx<IncidentRow>('incidents')
        .where({ source, external_id: externalId })
        .select();
      const [known] = await readIncidents(tx, rows);
      if (known) return known;
      throw new ConflictError(
        `Incident '${externalId}' of '${source}' was removed in this moment; send it again`,
      );
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
          updated_at: tx.fn.now() as unknown as Date,
          version: version + 1,
        })
        .returning('*');
      if (!row) throw await staleOrMissing(tx, id, version);
      await tx('incident_entities').where({ incident_id: id }).delete();
      await insertEntities(tx, id, draft.entityRefs);
      return toIncident(row, draft.entityRefs);
    });
  }
}

async function readIncidents(
  db: Knex,
  rows: IncidentRow[],
): Promise<Incident[]> {
  const links: { incident_id: string; entity_ref: string }[] = await db(
    'incident_entities',
  )
    .whereRaw('incident_id = ANY(?)', [rows.map(({ id }) => id)])
    .orderBy(['incident_id', 'position']);
  return rows.map(row =>
    toIncident(
      row,
      links
        .filter(link => link.incident_id === row.id)
        .map(link => link.entity_ref),
    ),
  );
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

function toIncident(row: IncidentRow, entityRefs: string[]): Incident {
  return {
    id: row.id,
    title: row.title,
    entityRefs,
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
    impact: row.impact,
    source: row.source,
    ...(row.external_id !== null && { externalId: row.external_id }),
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
