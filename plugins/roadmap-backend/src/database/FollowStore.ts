import type { Knex } from 'knex';
import { withRetry } from '@stagecraft/backstage-backend-http';
import { findItemId } from './operations/findItemId';
import { resolvePerson } from './operations/resolvePerson';

/** Who follows an item by choice, and by which refs the catalog gives it followers. */
export interface Following {
  /** How many follow by choice. */
  count: number;
  /** What the viewer chose; absent where nothing was. */
  choice?: boolean;
  /** Refs of the entities that the item is about. */
  entityRefs: string[];
  ownerRef: string;
}

interface FollowingRow {
  count: number;
  choice: boolean | null;
  entity_refs: string[];
  owner_ref: string;
}

/** Keeps who chose to follow what. */
export class FollowStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @throws NotFoundError where no item has the key */
  async get(key: string, viewer?: string): Promise<Following> {
    const itemId = await findItemId(this.#db, key);
    const { rows } = await this.#db.raw<{ rows: FollowingRow[] }>(
      `SELECT i.owner_ref,
         (SELECT count(*)::int FROM follows AS f WHERE f.item_id = i.id AND f.following) AS count,
         (SELECT f.following FROM follows AS f JOIN people AS p ON p.id = f.person_id
          WHERE f.item_id = i.id AND p.user_ref = ?) AS choice,
         ARRAY(SELECT entity_ref FROM item_entities AS e WHERE e.item_id = i.id ORDER BY 1) AS entity_refs
       FROM items AS i WHERE i.id = ?`,
      [viewer ?? null, itemId] as never[],
    );
    const [row] = rows;
    return {
      count: row.count,
      ...(row.choice !== null && { choice: row.choice }),
      entityRefs: row.entity_refs,
      ownerRef: row.owner_ref,
    };
  }

  /** Keeps the latest choice of a person. @throws NotFoundError */
  async choose(key: string, person: string, following: boolean): Promise<void> {
    const itemId = await findItemId(this.#db, key);
    const personId = await resolvePerson(this.#db, { user_ref: person });
    await withRetry(() =>
      this.#db('follows')
        .insert({ item_id: itemId, person_id: personId, following })
        .onConflict(['item_id', 'person_id'])
        .merge({ following, chosen_at: this.#db.fn.now() }),
    );
  }
}
