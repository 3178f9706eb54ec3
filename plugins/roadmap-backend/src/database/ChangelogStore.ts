import type { ChangelogPage } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadableScope } from './FeedStore';

/** What a changelog is made of. */
export interface ChangelogStore {
  /** What was delivered on a day that is known, latest first. */
  deliveries(
    scope: ReadableScope,
    page: { limit: number; offset: number },
  ): Promise<ChangelogPage>;
}
