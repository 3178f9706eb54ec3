import type {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { CommentStore } from './database/CommentStore';
import { DatabaseRoadmapStore } from './database/DatabaseRoadmapStore';
import { DocumentStore } from './database/DocumentStore';
import { SourceReadingStore } from './database/objectives/SourceReadingStore';
import { FollowStore } from './database/FollowStore';
import { NewsStore } from './database/NewsStore';
import { AuthorizedRoadmapItems } from './services/AuthorizedRoadmapItems';
import { Changelog } from './services/changelog/Changelog';
import { AuthorizedComments } from './services/comments/AuthorizedComments';
import { DefaultComments } from './services/comments/DefaultComments';
import { DefaultRoadmapItems } from './services/DefaultRoadmapItems';
import { DefaultFeeds } from './services/feeds/DefaultFeeds';
import { DefaultRoadmapDocuments } from './services/documents/DefaultRoadmapDocuments';
import { DocumentRights } from './services/documents/DocumentRights';
import { AuthorizedFollowers } from './services/followers/AuthorizedFollowers';
import type { DerivedFollowers } from './services/followers/CatalogFollowers';
import { CatalogFollowing } from './services/followers/Following';
import { DefaultFollowers } from './services/followers/DefaultFollowers';
import { DeliverNews } from './services/followers/DeliverNews';
import { createListKinds } from './services/kinds/createListKinds';
import type { Kinds } from './services/kinds/Kinds';
import type { KnownEntities } from './services/KnownEntities';
import { LapseItems } from './services/LapseItems';
import { createListMetricSources } from './services/metricSources/createListMetricSources';
import type { MetricSources } from './services/metricSources/MetricSources';
import { ReadMetrics } from './services/metricSources/ReadMetrics';
import { Requests } from './services/requests/Requests';
import { createObjectives } from './services/objectives/createObjectives';
import type { Decide } from './permissions/registerPermissions';
import { ReadRights } from './services/ReadRights';
import { createRequireUpdate } from './services/requireUpdate';
import { DefaultScorecards } from './services/scorecard/DefaultScorecards';
import { createSignals, type TellChanged } from './services/createSignals';

/** Longer than sources themselves wait for what they ask. */
const LONGEST_READ_MS = 10_000;

/** What the roadmap stands on. */
export interface Foundations {
  auditor: AuditorService;
  auth: Pick<AuthService, 'isPrincipal' | 'getOwnServiceCredentials'>;
  clock: () => Date;
  db: Knex;
  decide: Decide;
  derived: DerivedFollowers;
  entities: KnownEntities;
  kinds: Kinds;
  logger: LoggerService;
  metricSources: MetricSources;
  notifications: NotificationService;
  /** Whether feeds are for everybody, signed in or not. */
  openFeeds: boolean;
  /** Where the portal shows the roadmap, for links from outside. */
  pageUrl: string;
  permissions: PermissionsService;
  /** Full ref of who answers requests. */
  requestsOwner?: string;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** What the parts that deal with items share. */
interface Parts extends Foundations {
  readRights: ReadRights;
  store: DatabaseRoadmapStore;
  tell: TellChanged;
}

/** What people say of items, and who hears of it. */
function createTalk(parts: Parts) {
  const { db, readRights } = parts;
  return {
    comments: new AuthorizedComments(
      new DefaultComments({ ...parts, comments: new CommentStore(db) }),
      parts,
    ),
    deliverNews: new DeliverNews({ ...parts, news: new NewsStore(db) }),
    followers: new AuthorizedFollowers(
      new DefaultFollowers({ ...parts, follows: new FollowStore(db) }),
      readRights,
    ),
  };
}

/** What the roadmap gives to read elsewhere: news of it, figures, documents. */
function createAccounts(parts: Parts) {
  const { db, decide, openFeeds, permissions, readRights, store } = parts;
  return {
    changelog: new Changelog(store, readRights),
    documents: new DefaultRoadmapDocuments({
      ...parts,
      documents: new DocumentStore(db),
      rights: new DocumentRights(permissions, decide.item),
    }),
    feeds: new DefaultFeeds(parts),
    openFeeds,
    scorecards: new DefaultScorecards(parts),
  };
}

/** What metrics are read from, and what reads them. */
function createReading(parts: Parts) {
  return {
    listMetricSources: createListMetricSources(parts),
    readMetrics: new ReadMetrics({
      ...parts,
      longestReadMs: LONGEST_READ_MS,
      readings: new SourceReadingStore(parts.db),
    }),
  };
}

/** Puts the parts of the plugin together. */
export function createRoadmap(foundations: Foundations) {
  const { db, decide, permissions } = foundations;
  const store = new DatabaseRoadmapStore(db);
  const parts = {
    ...foundations,
    readRights: new ReadRights({ permissions, decide, store }),
    requireUpdate: createRequireUpdate(permissions, decide),
    store,
    tell: createSignals({ ...foundations, store }),
  };
  const { goals, ...plan } = createObjectives({ ...parts, items: store });
  const following = new CatalogFollowing(foundations);
  const items = new AuthorizedRoadmapItems(
    new DefaultRoadmapItems({ ...parts, following, goals }),
    parts,
  );
  return {
    items,
    lapseItems: new LapseItems(parts),
    listKinds: createListKinds(parts),
    requests: new Requests({ ...parts, items }),
    ...createAccounts(parts),
    ...createTalk(parts),
    ...createReading(parts),
    ...plan,
  };
}
