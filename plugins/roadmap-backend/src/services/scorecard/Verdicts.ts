import {
  scoreItem,
  type PromiseHistory,
  type ScoredItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { LRUCache } from 'lru-cache';
import type { ItemVersion } from '../../database/ScorecardStore';

/** Of a large roadmap all, at less than a kilobyte each. */
const MOST = 20_000;

interface Verdict {
  version: number;
  today: string;
  item: ScoredItem;
}

/**
 * Remembers what was judged of items. Each edit, move and promise makes another
 * version of an item, so a verdict holds for its version, for one day.
 */
export class Verdicts {
  readonly #kept = new LRUCache<string, Verdict>({ max: MOST });

  /** What was judged of that version on that day (`YYYY-MM-DD`), if it is remembered. */
  find({ id, version }: ItemVersion, today: string): ScoredItem | undefined {
    const kept = this.#kept.get(id);
    return kept?.version === version && kept.today === today
      ? kept.item
      : undefined;
  }

  /** Judges a version, and remembers it. */
  judge(
    { id, version }: ItemVersion,
    history: PromiseHistory,
    today: string,
  ): ScoredItem {
    const item = scoreItem(history, today);
    this.#kept.set(id, { version, today, item });
    return item;
  }
}
