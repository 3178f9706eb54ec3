import type { AuthService } from '@backstage/backend-plugin-api';
import type { ChangelogStore } from '../../database/ChangelogStore';
import type { FeedScope, FeedStore } from '../../database/FeedStore';
import type { ItemFilter } from '../../database/ItemFilter';
import type { CallOptions } from '../RoadmapItems';
import type { ReadRights } from '../ReadRights';
import type { Feeds } from './Feeds';
import { writeAtom, writeJsonFeed } from './writeChanges';
import { writeCalendar } from './writeCalendar';
import { writeChangelogAtom, writeChangelogJson } from './writeChangelog';

/** As many changes as a reader that looks once a week may have missed. */
const MOST_CHANGES = 100;
const MOST_DATES = 1000;
const MOST_DELIVERIES = 200;

/** What is for people outside. */
const PUBLIC: ItemFilter = { property: 'visibility', values: ['public'] };

/** What feeds work with. */
export interface FeedsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  /** Whether feeds of what is public are for everybody, signed in or not. */
  openFeeds: boolean;
  /** Where the portal shows the roadmap. */
  pageUrl: string;
  readRights: Pick<ReadRights, 'of'>;
  store: FeedStore & ChangelogStore;
}

/** Writes feeds of what the reader may read. */
export class DefaultFeeds implements Feeds {
  readonly #options: FeedsOptions;

  constructor(options: FeedsOptions) {
    this.#options = options;
  }

  async atom(scope: FeedScope, options: CallOptions) {
    return writeAtom(await this.#changes(scope, options));
  }

  async json(scope: FeedScope, options: CallOptions) {
    return writeJsonFeed(await this.#changes(scope, options));
  }

  async changelogAtom(scope: FeedScope, options: CallOptions) {
    return writeChangelogAtom(await this.#changelog(scope, options));
  }

  async changelogJson(scope: FeedScope, options: CallOptions) {
    return writeChangelogJson(await this.#changelog(scope, options));
  }

  async calendar(scope: FeedScope, options: CallOptions) {
    const { pageUrl, store } = this.#options;
    const readable = await this.#readable(options);
    const dates = await store.promisedDates({ ...scope, readable }, MOST_DATES);
    return writeCalendar({ dates, scope, pageUrl });
  }

  async #changes(scope: FeedScope, options: CallOptions) {
    const { pageUrl, store } = this.#options;
    const readable = await this.#readable(options);
    const changes = await store.latestChanges(
      { ...scope, readable },
      MOST_CHANGES,
    );
    return { changes, scope, pageUrl };
  }

  async #changelog(scope: FeedScope, options: CallOptions) {
    const { pageUrl, store } = this.#options;
    const readable = await this.#readable(options);
    const page = await store.deliveries(
      { ...scope, readable },
      { limit: MOST_DELIVERIES, offset: 0 },
    );
    return { page, scope, pageUrl };
  }

  async #readable(options: CallOptions): Promise<ItemFilter> {
    const { auth, openFeeds, readRights } = this.#options;
    const unknown = auth.isPrincipal(options.credentials, 'none');
    return openFeeds && unknown ? PUBLIC : readRights.of(options);
  }
}
