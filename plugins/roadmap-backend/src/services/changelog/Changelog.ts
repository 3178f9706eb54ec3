import type {
  ChangelogPage,
  ChangelogQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ChangelogStore } from '../../database/ChangelogStore';
import type { ReadRights } from '../ReadRights';
import type { CallOptions } from '../RoadmapItems';

const DEFAULT_LIMIT = 100;

/** Tells what was delivered when, of what the reader may read. */
export class Changelog {
  readonly #store: ChangelogStore;
  readonly #readRights: Pick<ReadRights, 'of'>;

  constructor(store: ChangelogStore, readRights: Pick<ReadRights, 'of'>) {
    this.#store = store;
    this.#readRights = readRights;
  }

  async list(
    query: ChangelogQuery,
    options: CallOptions,
  ): Promise<ChangelogPage> {
    const readable = await this.#readRights.of(options);
    const { limit = DEFAULT_LIMIT, offset = 0, ...scope } = query;
    return this.#store.deliveries({ ...scope, readable }, { limit, offset });
  }
}
