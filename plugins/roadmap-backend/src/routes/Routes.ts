import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { spec } from '../schema/openapi.generated';
import type { Changelog } from '../services/changelog/Changelog';
import type { Comments } from '../services/comments/Comments';
import type { Feeds } from '../services/feeds/Feeds';
import type { RoadmapDocuments } from '../services/documents/RoadmapDocuments';
import type { Followers } from '../services/followers/Followers';
import type { ListKinds } from '../services/kinds/createListKinds';
import type { ListMetricSources } from '../services/metricSources/createListMetricSources';
import type { Requests } from '../services/requests/Requests';
import type { Metrics } from '../services/objectives/Metrics';
import type { Objectives } from '../services/objectives/Objectives';
import type { RoadmapItems } from '../services/RoadmapItems';
import type { Scorecards } from '../services/scorecard/Scorecards';
import type { Visions } from '../services/vision/Visions';

/** What the routes need. */
export interface RouterOptions {
  auditor: AuditorService;
  changelog: Pick<Changelog, 'list'>;
  comments: Comments;
  feeds: Feeds;
  documents: RoadmapDocuments;
  followers: Followers;
  httpAuth: HttpAuthService;
  items: RoadmapItems;
  listKinds: ListKinds;
  listMetricSources: ListMetricSources;
  logger: LoggerService;
  /** Whether feeds are for everybody, signed in or not. */
  openFeeds: boolean;
  requests: Pick<Requests, 'ask' | 'findSimilar'>;
  metrics: Metrics;
  objectives: Objectives;
  scorecards: Scorecards;
  visions: Visions;
}

/** Registers the handlers of one noun. */
export type Routes = (
  router: ApiRouter<typeof spec>,
  options: RouterOptions,
) => void;

/** Who may call at all; what they may do is decided by permission. */
export const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};

/** For what only people do. */
export const PEOPLE: { allow: ['user'] } = { allow: ['user'] };
