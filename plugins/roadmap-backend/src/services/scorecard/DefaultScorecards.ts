import {
  buildFigures,
  type PromiseOutcome,
  type Scorecard,
  type ScorecardQuery,
  type ScoredItem,
  type ScoredItemPage,
  type ScoredItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  ScorecardScope,
  ScorecardStore,
} from '../../database/ScorecardStore';
import type { CallOptions } from '../RoadmapItems';
import type { ReadRights } from '../ReadRights';
import { readQuarters } from './scorecardQuarters';
import type { Scorecards } from './Scorecards';
import { Verdicts } from './Verdicts';

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

/** Computes the scorecard whenever it is asked for, from the history of what the reader may read. */
export class DefaultScorecards implements Scorecards {
  readonly #store: ScorecardStore;
  readonly #clock: () => Date;
  readonly #readRights: Pick<ReadRights, 'of'>;
  readonly #verdicts = new Verdicts();

  constructor(options: {
    store: ScorecardStore;
    clock: () => Date;
    readRights: Pick<ReadRights, 'of'>;
  }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#readRights = options.readRights;
  }

  async read(query: ScorecardQuery, options: CallOptions): Promise<Scorecard> {
    const { items, range, today } = await this.#score(query, options);
    const ofTeams = items.filter(isOwnedByTeam);
    return {
      today,
      from: range.from.period,
      to: range.to.period,
      figures: buildFigures(ofTeams),
      ownedByPeople: items.length - ofTeams.length,
    };
  }

  async listItems(
    query: ScoredItemQuery,
    options: CallOptions,
  ): Promise<ScoredItemPage> {
    const { items } = await this.#score(query, options);
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

  async #score(query: ScorecardQuery, options: CallOptions) {
    const readable = await this.#readRights.of(options);
    const now = this.#clock();
    const range = readQuarters(query, now);
    const today = now.toISOString().slice(0, 10);
    const scope = {
      from: range.from.start,
      before: range.to.end,
      ownerRefs: query.ownerRef,
      readable,
    };
    return { today, range, items: await this.#judge(scope, today) };
  }

  /** What is known already is not read again: most promises are of the past. */
  async #judge(scope: ScorecardScope, today: string): Promise<ScoredItem[]> {
    const known = new Map<string, ScoredItem>();
    const items = await this.#store.promiseHistories(scope, item => {
      const found = this.#verdicts.find(item, today);
      if (found) known.set(item.id, found);
      return found !== undefined;
    });
    return items.flatMap(
      ({ history, ...item }) =>
        known.get(item.id) ??
        (history ? this.#verdicts.judge(item, history, today) : []),
    );
  }
}

function compareItems(a: ScoredItem, b: ScoredItem): number {
  return (
    byOutcome[a.firstOutcome] - byOutcome[b.firstOutcome] ||
    a.first.dueOn.localeCompare(b.first.dueOn) ||
    a.key.localeCompare(b.key, 'en', { numeric: true })
  );
}
