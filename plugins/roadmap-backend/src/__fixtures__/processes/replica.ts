import express from 'express';
import knexFactory from 'knex';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { routerWithoutBackstage } from '../routerWithoutBackstage';

/**
 * The plugin as a process that a test can kill: told by `REPLICA` where the
 * database is and where to send notifications. The header `x-user` says who
 * asks. It writes its port once it listens.
 *
 * News are delivered all the time and in every replica at once, which is worse
 * than the scheduler ever does.
 */
const { database, notificationsUrl } = JSON.parse(process.env.REPLICA ?? '{}');
const PAUSE_MS = 25;

const write = (message: string) => process.stderr.write(`${message}\n`);

async function send(message: object): Promise<void> {
  const answer = await fetch(notificationsUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  if (!answer.ok) throw new Error(`notifications answered ${answer.status}`);
}

const { router, deliverNews } = routerWithoutBackstage({
  db: knexFactory({
    client: 'pg',
    connection: database,
    useNullAsDefault: true,
    pool: { min: 0, max: 10 },
  }),
  userOf: req => String(req.headers['x-user']),
  logError: write,
  notifications: { send },
});

async function deliverForever(): Promise<void> {
  for (;;) {
    await deliverNews.run().catch(error => write(`delivering: ${error}`));
    await pause(PAUSE_MS);
  }
}

const server = express()
  .use('/api/roadmap', router)
  .listen(0, '127.0.0.1', () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
    deliverForever();
  });
