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
    return { items: await this.#read(rows), totalItems: Number(count) };
  }

  async create(
    draft: IncidentDraft,
    origin: { source: string; createdBy: string },
  ): Promise<Incident> {
    const id = randomUUID();
    const row = await this.#db.transaction(async tx => {
      const [inserted] = await tx<IncidentRow>('incidents')
        .insert({
          id,
          ...columnsOf(draft),
          source: origin.source,
          created_by: origin.createdBy,
        })
        .returning('*');
      await insertEntities(tx, id, draft.entityRefs);
      return inserted;
    });
    return toIncident(row, draft.entityRefs);
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

  async #read(rows: IncidentRow[]): Promise<Incident[]> {
    const links: { incident_id: string; entity_ref: string }[] = await this.#db(
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
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
