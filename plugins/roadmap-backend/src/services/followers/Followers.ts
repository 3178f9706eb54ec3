import type { Followers as FollowersOfItem } from '@stagecraft/backstage-plugin-roadmap-common';
import type { UserCallOptions } from '../RoadmapItems';

/** What people can do about the news of an item. */
export interface Followers {
  /** @throws NotFoundError */
  get(key: string, options: UserCallOptions): Promise<FollowersOfItem>;

  /** Keeps the latest choice. @throws NotFoundError */
  choose(
    key: string,
    following: boolean,
    options: UserCallOptions,
  ): Promise<FollowersOfItem>;
}
