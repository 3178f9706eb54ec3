import type { Knex } from 'knex';
import { withRetry } from '@stagecraft/backstage-backend-http';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  ItemPlan,
  KeptItem,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import { applyItemPlan } from './operations/applyItemPlan';
import { listItems } from './operations/listItems';
import { addHistory, findDocumentItems } from './operations/readKeptItems';
import type { ListViewpoint, Viewpoint } from './RoadmapStore';

/** The roadmap as documents read and change it. */
export class DocumentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The items that ids of a document name, by that id: what a document named so, and the keys of all others. */
  find(ids: string[], viewpoint: Viewpoint): Promise<Map<string, KeptItem>> {
    return this.#read(tx => findDocumentItems(tx, ids, viewpoint));
  }

  /** One page of a list, each item with all its promises. */
  list(
    query: ItemQuery,
    viewpoint: ListViewpoint,
  ): Promise<{ items: KeptItem[]; totalItems: number }> {
    return this.#read(async tx => {
      const { items, totalItems } = await listItems(tx, query, viewpoint);
      return { items: await addHistory(tx, items, viewpoint.asOf), totalItems };
    });
  }

  /**
   * Does all that the plans say, or nothing; returns the keys in their order.
   * @throws ConflictError where an item is no longer at the version that was planned with
   */
  apply(plans: ItemPlan[], actor: string, now: Date): Promise<string[]> {
    return withRetry(() =>
      this.#db.transaction(async tx => {
        const keys: string[] = [];
        for (const plan of plans) {
          keys.push(await applyItemPlan(tx, plan, { actor, now }));
        }
        return keys;
      }),
    );
  }

  /** Several statements that see the same state of the database. */
  #read<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(work, {
      isolationLevel: 'repeatable read',
      readOnly: true,
    });
  }
}
