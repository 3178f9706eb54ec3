import type { Request, RequestHandler } from 'express';
import type { Knex } from 'knex';
import { createRoadmap } from '../createRoadmap';
import { createRouter } from '../router';
import { Kinds } from '../services/kinds/Kinds';

interface Notifications {
  send(message: object): Promise<void>;
}

interface Options {
  db: Knex;
  /** User ref of who sent the request. */
  userOf: (req: Request) => string;
  logError?: (message: string) => void;
  notifications?: Notifications;
}

const event = { success: async () => {}, fail: async () => {} };
const allow = async (all: unknown[]) => all.map(() => ({ result: 'ALLOW' }));

const credentialsOf = (userEntityRef: string) => ({
  $$type: '@backstage/BackstageCredentials',
  principal: { type: 'user', userEntityRef },
});

function loggerOf(error: (message: string) => void) {
  const write = (...all: unknown[]) =>
    error(all.map(it => (it as Error)?.stack ?? `${it}`).join(' '));
  const logger = {
    error: write,
    warn: write,
    info() {},
    debug() {},
    child: () => logger,
  };
  return logger;
}

/** What Backstage gives, for a roadmap on which everybody may do everything. */
function foundationsOf(options: Options) {
  const { db, logError = () => {}, userOf } = options;
  return {
    auditor: { createEvent: async () => event },
    auth: {
      getOwnServiceCredentials: async () => ({}),
      isPrincipal: (_: unknown, type: string) => type === 'user',
    },
    clock: () => new Date(),
    db,
    decide: { item: () => true, objective: () => true },
    derived: { find: async () => [], findFollowed: async () => [] },
    entities: { findUnknown: async () => [] },
    httpAuth: {
      credentials: async (req: Request) => credentialsOf(userOf(req)),
    },
    kinds: new Kinds(),
    logger: loggerOf(logError),
    notifications: options.notifications ?? { send: async () => {} },
    openFeeds: false,
    pageUrl: 'http://localhost/roadmap',
    permissions: { authorize: allow, authorizeConditional: allow },
    signals: { publish: async () => {} },
    userInfo: {
      getUserInfo: async ({ principal }: ReturnType<typeof credentialsOf>) => ({
        userEntityRef: principal.userEntityRef,
        ownershipEntityRefs: [principal.userEntityRef],
      }),
    },
  };
}

/** The plugin's own router and work in little time: all of it but its wiring to Backstage. */
export function routerWithoutBackstage(options: Options): {
  router: RequestHandler;
  deliverNews: { run(): Promise<void> };
} {
  const foundations = foundationsOf(options);
  const roadmap = createRoadmap(foundations as never);
  const router = createRouter({ ...foundations, ...roadmap } as never);
  return { router, deliverNews: roadmap.deliverNews };
}
