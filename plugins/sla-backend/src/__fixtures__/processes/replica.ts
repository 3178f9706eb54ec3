import type { LoggerService } from '@backstage/backend-plugin-api';
import express from 'express';
import knexFactory from 'knex';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServiceLevels } from '../../createServiceLevels';
import { createRouter } from '../../router';
import { IndicatorSources } from '../../services/measuring/IndicatorSources';

/**
 * The plugin as a process that a test can kill, all of it but its wiring to
 * Backstage, so that it starts quickly: told by `REPLICA` where the database
 * is, which work to do and where to send notifications. It writes its port
 * once it listens.
 *
 * The work goes on all the time and in every replica at once, which is worse
 * than the scheduler ever does.
 */
const { database, work, notificationsUrl } = JSON.parse(
  process.env.REPLICA ?? '{}',
);
const PAUSE_MS = 25;

const write = (message: string) => process.stderr.write(`${message}\n`);
const logger = {
  error: (message, meta) =>
    write(`${message} ${(meta as Error)?.stack ?? meta}`),
  warn: message => write(message),
  info() {},
  debug() {},
  child: () => logger,
} as LoggerService;

const allowed = { $$type: '@backstage/BackstageCredentials', principal: {} };

async function send(message: object): Promise<void> {
  const answer = await fetch(notificationsUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  if (!answer.ok) throw new Error(`notifications answered ${answer.status}`);
}

const parts = createServiceLevels({
  auth: { isPrincipal: () => false } as never,
  catalog: {} as never,
  clock: () => new Date(),
  db: knexFactory({
    client: 'pg',
    connection: database,
    pool: { min: 0, max: 10 },
  }),
  logger,
  notifications: { send },
  openBadges: false,
  permissions: {
    authorize: async (requests: unknown[]) =>
      requests.map(() => ({ result: 'ALLOW' })),
  } as never,
  signals: { publish: async () => {} } as never,
  sources: new IndicatorSources(),
  urlReader: {} as never,
  // Nobody here is a machine, see `auth`.
  writers: {} as never,
});

const WORK: Record<string, () => Promise<void>> = {
  'evaluate-alerts': () => parts.evaluateAlerts.run(),
  'deliver-alerts': () => parts.deliverAlerts.run(),
};

async function runForever(name: string): Promise<void> {
  for (;;) {
    await WORK[name]().catch(error => write(`${name}: ${error}`));
    await pause(PAUSE_MS);
  }
}

const router = createRouter({
  auditor: {
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  },
  httpAuth: { credentials: async () => allowed } as never,
  logger,
  openBadges: false,
  userInfo: { getUserInfo: async () => ({ ownershipEntityRefs: [] }) } as never,
  ...parts.services,
});

const server = express()
  .use('/api/sla', router)
  .listen(0, '127.0.0.1', () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
    for (const name of work) runForever(name);
  });
