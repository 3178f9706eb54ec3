import type { ReadRights } from '../ReadRights';
import type { UserCallOptions } from '../RoadmapItems';
import type { Followers } from './Followers';

/** Whoever may read an item may hear of it. */
export class AuthorizedFollowers implements Followers {
  readonly #inner: Followers;
  readonly #readRights: Pick<ReadRights, 'require'>;

  constructor(inner: Followers, readRights: Pick<ReadRights, 'require'>) {
    this.#inner = inner;
    this.#readRights = readRights;
  }

  async get(key: string, options: UserCallOptions) {
    await this.#readRights.require(key, options);
    return this.#inner.get(key, options);
  }

  async choose(key: string, following: boolean, options: UserCallOptions) {
    await this.#readRights.require(key, options);
    return this.#inner.choose(key, following, options);
  }
}
