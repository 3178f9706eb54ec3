import type { Knex } from 'knex';
import { withRetry } from '@stagecraft/backstage-backend-http';
import {
  parseItemKey,
  type CommitmentDraft,
  type ItemUpdate,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem } from './ImportedItem';
import type { ImportedPlan } from './objectives/ImportedPlan';
import type { ItemRow } from './tables';
import type { ChangelogStore } from './ChangelogStore';
import type { FeedStore, ReadableScope } from './FeedStore';
import type {
  GuardedItem,
  ItemToKeep,
  KeptQuery,
  ListViewpoint,
  RoadmapStore,
  Viewpoint,
} from './RoadmapStore';
import type {
  ItemVersion,
  ScorecardScope,
  ScorecardStore,
} from './ScorecardStore';
import { castVote, takeVoteBack } from './operations/castVote';
import {
  findSimilar,
  trigramSchema,
  type SimilarSearch,
} from './operations/findSimilar';
import { hydrateItems } from './operations/hydrateItems';
import { importItem } from './operations/importItem';
import { importLinks } from './operations/importLinks';
import { importPlan } from './operations/importPlan';
import { insertItem } from './operations/insertItem';
import { listItems } from './operations/listItems';
import { listStanding } from './operations/listStanding';
import { promiseItem } from './operations/promiseItem';
import { readDeliveries } from './operations/readDeliveries';
import { readLatestChanges, readPromisedDates } from './operations/readFeed';
import { readItem } from './operations/readItem';
import { readPromiseHistories } from './operations/readPromiseHistories';
import { removeSource } from './operations/removeSource';
import { updateItem } from './operations/updateItem';

/** Keeps the roadmap in PostgreSQL. */
export class DatabaseRoadmapStore
  implements RoadmapStore, ScorecardStore, FeedStore, ChangelogStore
{
  readonly #db: Knex;
  #trigramSchema?: string;

  constructor(db: Knex) {
    this.#db = db;
  }

  list(query: KeptQuery, viewpoint: ListViewpoint) {
    return listItems(this.#db, query, viewpoint);
  }

  async findSimilar(search: SimilarSearch, viewpoint: ListViewpoint) {
    this.#trigramSchema ??= await trigramSchema(this.#db);
    const rows = await findSimilar(this.#db, this.#trigramSchema, {
      ...search,
      readable: viewpoint.readable,
    });
    return hydrateItems(this.#db, rows, viewpoint);
  }

  get(key: string, viewpoint: Viewpoint) {
    return readItem(this.#db, key, viewpoint);
  }

  listStanding(kind: string) {
    return listStanding(this.#db, kind);
  }

  async findGuarded(keys: string[]) {
    const numbers = keys.map(key => parseItemKey(key));
    const rows = await this.#db<ItemRow>('items')
      .whereIn(
        'number',
        numbers.filter(number => number !== undefined),
      )
      .select('number', 'owner_ref', 'visibility');
    const found = new Map(
      rows.map(({ number, owner_ref: ownerRef, visibility }) => [
        number,
        { ownerRef, visibility },
      ]),
    );
    return numbers.map(number => number && found.get(number)) as (
      | GuardedItem
      | undefined
    )[];
  }

  create(item: ItemToKeep, actor: string) {
    return this.#write(tx => insertItem(tx, item, actor));
  }

  update(current: RoadmapItem, next: ItemUpdate, actor: string) {
    return this.#write(tx => updateItem(tx, current, next, actor));
  }

  promise(current: RoadmapItem, draft: CommitmentDraft, actor: string) {
    return this.#write(tx => promiseItem(tx, current, draft, actor));
  }

  vote(key: string, voter: string) {
    return castVote(this.#db, key, voter);
  }

  withdrawVote(key: string, voter: string) {
    return takeVoteBack(this.#db, key, voter);
  }

  importItems(
    source: string,
    items: ImportedItem[],
    actor: string,
    plan: ImportedPlan = {},
  ) {
    return this.#write(async tx => {
      const objectives = await importPlan(tx, source, plan);
      const created: ImportedItem[] = [];
      for (const item of items) {
        const arrival = { source, actor, objectives };
        if (await importItem(tx, item, arrival)) created.push(item);
      }
      await importLinks(tx, source, created);
      return created.length;
    });
  }

  removeSource(source: string, actor: string) {
    return this.#write(tx => removeSource(tx, source, actor));
  }

  latestChanges(scope: ReadableScope, limit: number) {
    return readLatestChanges(this.#db, scope, limit);
  }

  promisedDates(scope: ReadableScope, limit: number) {
    return readPromisedDates(this.#db, scope, limit);
  }

  deliveries(scope: ReadableScope, page: { limit: number; offset: number }) {
    return readDeliveries(this.#db, scope, page);
  }

  promiseHistories(
    scope: ScorecardScope,
    isKnown: (item: ItemVersion) => boolean = () => false,
  ) {
    return this.#db.transaction(
      tx => readPromiseHistories(tx, scope, isKnown),
      { isolationLevel: 'repeatable read', readOnly: true },
    );
  }

  #write<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return withRetry(() => this.#db.transaction(work));
  }
}
