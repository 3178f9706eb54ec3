import type { ChangelogStore } from '../../database/ChangelogStore';
import type { FeedScope, FeedStore } from '../../database/FeedStore';
import type { Feeds } from './Feeds';
import { writeAtom, writeJsonFeed } from './writeChanges';
import { writeCalendar } from './writeCalendar';
import { writeChangelogAtom, writeChangelogJson } from './writeChangelog';

/** As many changes as a reader that looks once a week may have missed. */
const MOST_CHANGES = 100;
const MOST_DATES = 1000;
const MOST_DELIVERIES = 200;

/** Writes feeds of what the store holds. */
export class DefaultFeeds implements Feeds {
  readonly #store: FeedStore & ChangelogStore;
  readonly #pageUrl: string;

  /** @param options - `pageUrl`: where the portal shows the roadmap */
  constructor(options: { store: FeedStore & ChangelogStore; pageUrl: string }) {
    this.#store = options.store;
    this.#pageUrl = options.pageUrl;
  }

  async atom(scope: FeedScope) {
    const changes = await this.#store.latestChanges(scope, MOST_CHANGES);
    return writeAtom({ changes, scope, pageUrl: this.#pageUrl });
  }

  async json(scope: FeedScope) {
    const changes = await this.#store.latestChanges(scope, MOST_CHANGES);
    return writeJsonFeed({ changes, scope, pageUrl: this.#pageUrl });
  }

  async changelogAtom(scope: FeedScope) {
    return writeChangelogAtom(await this.#changelog(scope));
  }

  async changelogJson(scope: FeedScope) {
    return writeChangelogJson(await this.#changelog(scope));
  }

  async calendar(scope: FeedScope) {
    const dates = await this.#store.promisedDates(scope, MOST_DATES);
    return writeCalendar({ dates, scope, pageUrl: this.#pageUrl });
  }

  async #changelog(scope: FeedScope) {
    const page = { limit: MOST_DELIVERIES, offset: 0 };
    const found = await this.#store.deliveries(scope, page);
    return { page: found, scope, pageUrl: this.#pageUrl };
  }
}
