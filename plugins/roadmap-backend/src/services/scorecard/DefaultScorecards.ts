import {
  buildFigures,
  scoreItem,
  type PromiseOutcome,
  type Scorecard,
  type ScorecardQuery,
  type ScoredItem,
  type ScoredItemPage,
  type ScoredItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ScorecardStore } from '../../database/ScorecardStore';
import { readQuarters, type QuarterRange } from './scorecardQuarters';
import type { Scorecards } from './Scorecards';

const DEFAULT_LIMIT = 100;

/** What went wrong first: that is what the list is opened for. */
const byOutcome: Record<PromiseOutcome, number> = {
  dropped: 0,
  overdue: 1,
  late: 2,
  kept: 3,
  undated: 4,
  'not-due': 5,
};

const isOwnedByTeam = ({ ownerRef }: { ownerRef: string }) =>
  ownerRef.startsWith('group:');

/** Computes the scorecard from the history whenever it is asked for. */
export class DefaultScorecards implements Scorecards {
  readonly #store: ScorecardStore;
  readonly #clock: () => Date;

  constructor(options: { store: ScorecardStore; clock: () => Date }) {
    this.#store = options.store;
    this.#clock = options.clock;
  }

  async read(query: ScorecardQuery): Promise<Scorecard> {
    const now = this.#clock();
    const range = readQuarters(query, now);
    const { items, today } = await this.#score(query, range, now);
    const ofTeams = items.filter(isOwnedByTeam);
    return {
      today,
      from: range.from.period,
      to: range.to.period,
      figures: buildFigures(ofTeams),
      ownedByPeople: items.length - ofTeams.length,
    };
  }

  async listItems(query: ScoredItemQuery): Promise<ScoredItemPage> {
    const now = this.#clock();
    const range = readQuarters(query, now);
    const { items } = await this.#score(query, range, now);
    const { origin, offset = 0, limit = DEFAULT_LIMIT } = query;
    const found = items
      .filter(isOwnedByTeam)
      .filter(item => !origin || item.origin === origin)
      .sort(compareItems);
    return {
      items: found.slice(offset, offset + limit),
      totalItems: found.length,
    };
  }

  async #score(query: ScorecardQuery, { from, to }: QuarterRange, now: Date) {
    const today = now.toISOString().slice(0, 10);
    const histories = await this.#store.promiseHistories({
      from: from.start,
      before: to.end,
      ownerRefs: query.ownerRef,
    });
    return { today, items: histories.map(it => scoreItem(it, today)) };
  }
}

function compareItems(a: ScoredItem, b: ScoredItem): number {
  return (
    byOutcome[a.firstOutcome] - byOutcome[b.firstOutcome] ||
    a.first.dueOn.localeCompare(b.first.dueOn) ||
    a.key.localeCompare(b.key, 'en', { numeric: true })
  );
}
