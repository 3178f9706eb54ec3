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
import { FollowStore } from './database/FollowStore';
import { NewsStore } from './database/NewsStore';
import { AuthorizedRoadmapItems } from './services/AuthorizedRoadmapItems';
import { Changelog } from './services/changelog/Changelog';
import { AuthorizedComments } from './services/comments/AuthorizedComments';
import { DefaultComments } from './services/comments/DefaultComments';
import { DefaultRoadmapItems } from './services/DefaultRoadmapItems';
import { AuthorizedFeeds } from './services/feeds/AuthorizedFeeds';
import { DefaultFeeds } from './services/feeds/DefaultFeeds';
import { AuthorizedRoadmapDocuments } from './services/documents/AuthorizedRoadmapDocuments';
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
import { Requests } from './services/requests/Requests';
import { createObjectives } from './services/objectives/createObjectives';
import {
  createRequireUpdate,
  type DecideOnOwned,
} from './services/requireUpdate';
import { AuthorizedScorecards } from './services/scorecard/AuthorizedScorecards';
import { DefaultScorecards } from './services/scorecard/DefaultScorecards';
import { createSignals, type TellChanged } from './services/createSignals';

/** What the roadmap stands on. */
export interface Foundations {
  auditor: AuditorService;
  auth: Pick<AuthService, 'isPrincipal' | 'getOwnServiceCredentials'>;
  clock: () => Date;
  db: Knex;
  decide: DecideOnOwned;
  derived: DerivedFollowers;
  entities: KnownEntities;
  kinds: Kinds;
  logger: LoggerService;
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

/** What people say of items, and who hears of it. */
function createTalk(foundations: Foundations, tell: TellChanged) {
  const { db, permissions } = foundations;
  return {
    comments: new AuthorizedComments(
      new DefaultComments({
        ...foundations,
        comments: new CommentStore(db),
        tell,
      }),
      permissions,
    ),
    deliverNews: new DeliverNews({ ...foundations, news: new NewsStore(db) }),
    followers: new AuthorizedFollowers(
      new DefaultFollowers({ ...foundations, follows: new FollowStore(db) }),
      permissions,
    ),
  };
}

/** What the roadmap gives to read elsewhere: news of it, figures, documents. */
function createAccounts(
  foundations: Foundations,
  store: DatabaseRoadmapStore,
  tell: TellChanged,
) {
  const { db, decide, openFeeds, permissions } = foundations;
  return {
    changelog: new Changelog(store, permissions),
    documents: new AuthorizedRoadmapDocuments(
      new DefaultRoadmapDocuments({
        ...foundations,
        documents: new DocumentStore(db),
        rights: new DocumentRights(permissions, decide.item),
        tell,
      }),
      permissions,
    ),
    feeds: new AuthorizedFeeds(
      new DefaultFeeds({ ...foundations, store }),
      permissions,
      openFeeds,
    ),
    openFeeds,
    scorecards: new AuthorizedScorecards(
      new DefaultScorecards({ ...foundations, store }),
      permissions,
    ),
  };
}

/** Puts the parts of the plugin together. */
export function createRoadmap(foundations: Foundations) {
  const { db, decide, permissions } = foundations;
  const store = new DatabaseRoadmapStore(db);
  const tell = createSignals(foundations);
  const requireUpdate = createRequireUpdate(permissions, decide);
  const owned = { ...foundations, items: store, requireUpdate };
  const { goals, ...plan } = createObjectives(owned);
  const items = new AuthorizedRoadmapItems(
    new DefaultRoadmapItems({
      ...foundations,
      following: new CatalogFollowing(foundations),
      goals,
      store,
      tell,
    }),
    { ...foundations, requireUpdate },
  );
  return {
    items,
    lapseItems: new LapseItems({ ...foundations, store, tell }),
    listKinds: createListKinds(foundations),
    requests: new Requests({ ...foundations, items, store }),
    ...createAccounts(foundations, store, tell),
    ...createTalk(foundations, tell),
    ...plan,
  };
}
