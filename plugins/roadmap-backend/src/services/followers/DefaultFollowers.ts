import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { FollowStore } from '../../database/FollowStore';
import type { UserCallOptions } from '../RoadmapItems';
import type { DerivedFollowers } from './CatalogFollowers';
import type { Followers } from './Followers';

/** What followers work with. */
export interface FollowersOptions {
  derived: Pick<DerivedFollowers, 'find'>;
  follows: Pick<FollowStore, 'get' | 'choose'>;
  userInfo: UserInfoService;
}

/** Puts together what people chose and what the catalog says. */
export class DefaultFollowers implements Followers {
  readonly #options: FollowersOptions;

  constructor(options: FollowersOptions) {
    this.#options = options;
  }

  async get(key: string, { credentials }: UserCallOptions) {
    const { derived, follows, userInfo } = this.#options;
    const { userEntityRef } = credentials.principal;
    const { count, choice, entityRefs, ownerRef } = await follows.get(
      key,
      userEntityRef,
    );
    const [found, { ownershipEntityRefs }] = await Promise.all([
      derived.find(entityRefs, { credentials }),
      userInfo.getUserInfo(credentials),
    ]);
    const byCatalog = [ownerRef, ...found].some(ref =>
      ownershipEntityRefs.includes(ref),
    );
    return { count, byCatalog, following: choice ?? byCatalog };
  }

  async choose(key: string, following: boolean, options: UserCallOptions) {
    const { userEntityRef } = options.credentials.principal;
    await this.#options.follows.choose(key, userEntityRef, following);
    return this.get(key, options);
  }
}
