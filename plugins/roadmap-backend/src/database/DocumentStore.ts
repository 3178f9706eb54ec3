import type { Knex } from 'knex';
import { withRetry } from '@stagecraft/backstage-backend-http';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  ItemPlan,
  KeptItem,
  Surroundings,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import { guardLinks } from './links/guardLinks';
import { applyItemPlans } from './operations/applyItemPlan';
import { findLinkedItems } from './operations/findLinkedItems';
import { listItems } from './operations/listItems';
import { addHistory, findDocumentItems } from './operations/readKeptItems';
import type { ListViewpoint, Viewpoint } from './RoadmapStore';

/** The roadmap as documents read and change it. */
export class DocumentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * What there is of that which a document speaks of, by its ids: what a
   * document named so, and the keys of all others.
   */
  find(
    { items, linked }: { items: string[]; linked: string[] },
    viewpoint: Viewpoint,
  ): Promise<Surroundings> {
    return this.#read(async tx => ({
      items: await findDocumentItems(tx, items, viewpoint),
      ...(await findLinkedItems(tx, linked)),
    }));
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
  async apply(plans: ItemPlan[], actor: string, now: Date): Promise<string[]> {
    const items = await withRetry(() =>
      this.#db.transaction(tx =>
        guardLinks(tx, () => applyItemPlans(tx, plans, { actor, now })),
      ),
    );
    return items.map(({ key }) => key);
  }

  /** Several statements that see the same state of the database. */
  #read<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(work, {
      isolationLevel: 'repeatable read',
      readOnly: true,
    });
  }
}
