import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { createStrictRouter } from '../../packages/backend-http/src';
import { createRoadmap } from '../../plugins/roadmap-backend/src/createRoadmap';
import { createRouter } from '../../plugins/roadmap-backend/src/router';
import { spec } from '../../plugins/roadmap-backend/src/schema/openapi.generated';
import { Kinds } from '../../plugins/roadmap-backend/src/services/kinds/Kinds';

/** Who asks. */
export const READER = 'user:default/person-1';

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};
const event = { success: async () => {}, fail: async () => {} };
const allow = async (all: unknown[]) => all.map(() => ({ result: 'ALLOW' }));

const credentials = {
  $$type: '@backstage/BackstageCredentials',
  principal: { type: 'user', userEntityRef: READER },
};

/** The plugin's own router; whoever asks may do everything, so that only the plugin is measured. */
function routerOf(db: Knex) {
  const foundations = {
    auditor: { createEvent: async () => event },
    auth: {
      getOwnServiceCredentials: async () => credentials,
      isPrincipal: (_: unknown, type: string) => type === 'user',
    },
    clock: () => new Date(),
    db,
    decide: { item: () => true, objective: () => true },
    derived: { find: async () => [], findFollowed: async () => [] },
    entities: { findUnknown: async () => [] },
    httpAuth: { credentials: async () => credentials },
    kinds: new Kinds(),
    logger: silent,
    notifications: { send: async () => {} },
    openFeeds: false,
    pageUrl: 'http://localhost/roadmap',
    permissions: { authorize: allow, authorizeConditional: allow },
    signals: { publish: async () => {} },
    userInfo: {
      getUserInfo: async () => ({
        userEntityRef: READER,
        ownershipEntityRefs: [READER],
      }),
    },
  };
  const roadmap = createRoadmap(foundations as never);
  return createRouter({ ...foundations, ...roadmap } as never);
}

/** Serves an app on a free port of this machine. */
async function listen(app: Express) {
  const server = createServer(app);
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  const call = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { call, close };
}

export type Served = Awaited<ReturnType<typeof listen>>;

/** The roadmap over HTTP. */
export const serveRoadmap = (db: Knex) => listen(express().use(routerOf(db)));

/** Votes through the same stack, whose handler inserts one row and does nothing else. */
export function serveInsert(db: Knex): Promise<Served> {
  const router = createStrictRouter<typeof spec>(
    spec,
    { logger: silent as never },
    routes =>
      routes.put('/v1/items/:key/votes/me', async (req, res) => {
        await db('plain_votes').insert({ item: req.params.key, voter: READER });
        res.json({ votes: 1, votedByMe: true });
      }),
  );
  return listen(express().use(router));
}

/** What one would write by hand: a route, a statement, its rows as JSON. */
export function servePlain(
  statements: Record<string, () => Promise<unknown>>,
): Promise<Served> {
  const app = express();
  for (const [path, run] of Object.entries(statements)) {
    app.get(path, (_req, res, next) => {
      run().then(rows => res.json(rows), next);
    });
  }
  return listen(app);
}
