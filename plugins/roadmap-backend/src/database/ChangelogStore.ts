import type { ChangelogPage } from '@stagecraft/backstage-plugin-roadmap-common';
import type { FeedScope } from './FeedStore';

/** What a changelog is made of. */
export interface ChangelogStore {
  /** What was delivered on a day that is known, latest first. */
  deliveries(
    scope: FeedScope,
    page: { limit: number; offset: number },
  ): Promise<ChangelogPage>;
}
