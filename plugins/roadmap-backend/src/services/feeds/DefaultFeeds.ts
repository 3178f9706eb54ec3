import type { FeedScope, FeedStore } from '../../database/FeedStore';
import type { Feeds } from './Feeds';
import { writeAtom, writeJsonFeed } from './writeChanges';
import { writeCalendar } from './writeCalendar';

/** As many changes as a reader that looks once a week may have missed. */
const MOST_CHANGES = 100;
const MOST_DATES = 1000;

/** Writes feeds of what the store holds. */
export class DefaultFeeds implements Feeds {
  readonly #store: FeedStore;
  readonly #pageUrl: string;

  /** @param options - `pageUrl`: where the portal shows the roadmap */
  constructor(options: { store: FeedStore; pageUrl: string }) {
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

  async calendar(scope: FeedScope) {
    const dates = await this.#store.promisedDates(scope, MOST_DATES);
    return writeCalendar({ dates, scope, pageUrl: this.#pageUrl });
  }
}
