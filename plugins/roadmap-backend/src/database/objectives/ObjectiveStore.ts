import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { withRetry } from '@stagecraft/backstage-backend-http';
import {
  PORTAL_SOURCE,
  formatObjectiveKey,
  parseObjectiveKey,
  statesWithObjective,
  type ItemReference,
  type ObjectiveDraft,
  type ObjectiveRevision,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { onlyReadable, readableItems, type ItemFilter } from '../ItemFilter';
import { resolvePerson } from '../operations/resolvePerson';
import {
  toItemReference,
  toObjective,
  toObjectiveRevision,
  type ItemReferenceRow,
  type ObjectiveRevisionRow,
  type ObjectiveRow,
  type StoredObjective,
} from './rows';

const LATEST_WORDING = `JOIN LATERAL (
  SELECT * FROM objective_revisions r WHERE r.objective_id = o.id
  ORDER BY r.revision DESC LIMIT 1
) AS w ON true`;

const COLUMNS = [
  'o.id',
  'o.number',
  'o.source',
  'o.created_at',
  'w.revision',
  'w.period',
  'w.title',
  'w.summary',
  'w.owner_ref',
];

const ITEM_COUNTS = `(
  SELECT jsonb_object_agg(state, items) FROM (
    SELECT state, count(*)::int AS items FROM ? AS i
    WHERE i.objective_number = o.number GROUP BY state
  ) AS counted
) AS items`;

/** Keeps objectives; each edit is a revision. */
export class ObjectiveStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Those of some quarters, both included, earliest quarter first. */
  async list(
    range: { from: string; to: string },
    readable: ItemFilter,
  ): Promise<StoredObjective[]> {
    const rows = await this.#objectives(readable)
      .whereBetween('w.period', [range.from, range.to])
      .orderBy(['w.period', 'o.number']);
    return rows.map(toObjective);
  }

  /**
   * @param readable - Which items are counted; all where it is left out
   * @throws NotFoundError where no objective has the key
   */
  async get(key: string, readable?: ItemFilter): Promise<StoredObjective> {
    const number = parseObjectiveKey(key);
    const rows = number
      ? await this.#objectives(readable).where({ number })
      : [];
    if (rows.length === 0) {
      throw new NotFoundError(`There is no objective '${key}'`);
    }
    return toObjective(rows[0]);
  }

  /** The owners of objectives, in the order of the keys; undefined where no objective has the key. */
  async findOwned(
    keys: string[],
  ): Promise<(Pick<ObjectiveDraft, 'ownerRef'> | undefined)[]> {
    const numbers = keys.flatMap(key => parseObjectiveKey(key) ?? []);
    const rows = await this.#objectives().whereIn('number', numbers);
    const found = new Map(rows.map(toObjective).map(it => [it.key, it]));
    return keys.map(key => found.get(key));
  }

  /** Every wording, oldest first. */
  async revisions(id: string): Promise<ObjectiveRevision[]> {
    const rows = await this.#db('objective_revisions as w')
      .join('people as p', 'p.id', 'w.written_by')
      .where({ objective_id: id })
      .orderBy('w.revision')
      .select<ObjectiveRevisionRow[]>('w.*', 'p.id as person_id', 'p.user_ref');
    return rows.map(toObjectiveRevision);
  }

  /** The items that serve an objective. */
  async servedBy(key: string, readable: ItemFilter): Promise<ItemReference[]> {
    const rows = await this.#db('items')
      .modify(onlyReadable, readable)
      .where({ objective_number: parseObjectiveKey(key) })
      .orderBy('number')
      .select<ItemReferenceRow[]>('number', 'title', 'owner_ref', 'state');
    return rows.map(toItemReference);
  }

  /** The first of the items that somebody works for without an objective, and how many there are. */
  async withoutObjective(
    limit: number,
    readable: ItemFilter,
  ): Promise<{ items: ItemReference[]; total: number }> {
    const rows = await this.#db('items')
      .modify(onlyReadable, readable)
      .whereNull('objective_number')
      .where('kind', 'initiative')
      .whereIn('state', statesWithObjective)
      .orderBy('number')
      .limit(limit)
      .select<(ItemReferenceRow & { total: number })[]>(
        'number',
        'title',
        'owner_ref',
        'state',
        this.#db.raw('(count(*) OVER ())::int AS total'),
      );
    return { items: rows.map(toItemReference), total: rows[0]?.total ?? 0 };
  }

  /** Returns the key of the new objective. */
  create(draft: ObjectiveDraft, actor: string): Promise<string> {
    return this.#write(async tx => {
      const [{ id, number }] = await tx('objectives')
        .insert({
          id: randomUUID(),
          source: PORTAL_SOURCE,
          created_at: tx.fn.now(),
        })
        .returning(['id', 'number']);
      await insertWording(tx, { id, revision: 1, draft, actor });
      return formatObjectiveKey(number);
    });
  }

  /** @throws ConflictError where the objective has another revision by now */
  async update(
    current: StoredObjective,
    draft: ObjectiveDraft,
    actor: string,
  ): Promise<void> {
    const { id, key, revision } = current;
    const next = { id, revision: revision + 1, draft, actor };
    const made = await this.#write(tx => insertWording(tx, next));
    if (made) return;
    throw new ConflictError(
      `${key} was changed by somebody else since revision ${revision}; read it again`,
    );
  }

  #objectives(
    readable: ItemFilter = 'every',
  ): Knex.QueryBuilder<ObjectiveRow, ObjectiveRow[]> {
    return this.#db('objectives as o')
      .joinRaw(LATEST_WORDING)
      .select(COLUMNS)
      .select(this.#db.raw(ITEM_COUNTS, readableItems(this.#db, readable)));
  }

  #write<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return withRetry(() => this.#db.transaction(work));
  }
}

/** False where the revision is taken. */
async function insertWording(
  tx: Knex.Transaction,
  wording: {
    id: string;
    revision: number;
    draft: ObjectiveDraft;
    actor: string;
  },
): Promise<boolean> {
  const { id, revision, draft, actor } = wording;
  const made = await tx('objective_revisions')
    .insert({
      objective_id: id,
      revision,
      period: draft.period,
      title: draft.title,
      summary: draft.summary,
      owner_ref: draft.ownerRef,
      written_by: await resolvePerson(tx, { user_ref: actor }),
      effective_at: tx.fn.now(),
    })
    .onConflict(['objective_id', 'revision'])
    .ignore()
    .returning('revision');
  return made.length === 1;
}
