import type {
  Scorecard,
  ScorecardQuery,
  ScoredItemPage,
  ScoredItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CallOptions } from '../RoadmapItems';

/** How promises fared, by quarter and team. */
export interface Scorecards {
  /** @throws InputError for quarters that cannot be scored */
  read(query: ScorecardQuery, options: CallOptions): Promise<Scorecard>;

  /** The items behind the figures. @throws InputError for quarters that cannot be scored */
  listItems(
    query: ScoredItemQuery,
    options: CallOptions,
  ): Promise<ScoredItemPage>;
}
