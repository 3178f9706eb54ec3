import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { createStrictRouter } from '../../packages/backend-http/src';
import { routerWithoutBackstage } from '../../plugins/roadmap-backend/src/__fixtures__/routerWithoutBackstage';
import { spec } from '../../plugins/roadmap-backend/src/schema/openapi.generated';

/** Who asks. */
export const READER = 'user:default/person-1';

const silent = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

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
export function serveRoadmap(db: Knex): Promise<Served> {
  const { router } = routerWithoutBackstage({ db, userOf: () => READER });
  return listen(express().use(router));
}

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
