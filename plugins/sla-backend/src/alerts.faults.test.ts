import {
  addressOf,
  startNotifications,
  type Notifications,
  type Replica,
} from '@stagecraft/backstage-backend-http/testUtils';
import { standardAlertRules } from '@stagecraft/backstage-plugin-sla-common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { startReplica } from './__fixtures__/processes/startReplica';
import { objective } from './__fixtures__/definitions';
import { migratedDatabase } from './__fixtures__/testDatabase';
import { DefinitionStore } from './database/DefinitionStore';

const isLong = Boolean(process.env.STAGECRAFT_TEST_LONG);
const BREACHES = isLong ? 200 : 10;
const A_ROUND = isLong ? 4 : 5;
const KILLS = isLong ? 50 : 2;
const MINUTE_MS = 60_000;

jest.setTimeout(120_000 + KILLS * 30_000);

const keyOf = (service: number) => `slo:default/service-${service}/default`;

/** Objectives with one alert rule each: all that is left of the standard ones in three days. */
async function stateServices(db: Knex) {
  const store = new DefinitionStore(db);
  const { rules } = standardAlertRules(990_000, 3 * 1440);
  expect(rules.map(({ id }) => id)).toEqual(['page-fast']);
  for (let service = 0; service < BREACHES; service += 1) {
    const stated = objective(`service-${service}`, {
      window: '3d',
      alertRules: rules,
    });
    await store.saveObjectives(stated.sloRef, [stated], 'group:default/owners');
  }
}

/** Six minutes in which every request of these services failed. */
function breachOf(services: number[]) {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const samples = services.flatMap(service =>
    [1, 2, 3, 4, 5, 6].map(ago => ({
      objective: keyOf(service),
      minute: new Date(now - ago * MINUTE_MS).toISOString(),
      good: 0,
      total: 100,
    })),
  );
  return { source: 'ci', samples };
}

async function until(what: string, check: () => Promise<boolean>, ms = 60_000) {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await check().catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`${what} did not happen within ${ms} ms`);
}

describe(`two replicas, ${BREACHES} breaches, a replica killed ${KILLS} times`, () => {
  let db: Knex;
  let notifications: Notifications;
  let replicas: Replica[];
  const start = () =>
    startReplica({
      database: addressOf(db),
      work: ['evaluate-alerts', 'deliver-alerts'],
      notificationsUrl: notifications.url,
    });
  const count = async (table: Knex.QueryBuilder) =>
    Number((await table.count<{ count: string }[]>())[0].count);

  beforeAll(async () => {
    db = await migratedDatabase();
    notifications = await startNotifications();
    await stateServices(db);
    replicas = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all((replicas ?? []).map(replica => replica.kill()));
    notifications?.close();
  });

  async function breach(round: number) {
    const services = Array.from(
      { length: A_ROUND },
      (_, i) => round * A_ROUND + i,
    );
    const body = breachOf(services);
    await until('handing in', async () => {
      const other = replicas[(round + 1) % 2];
      return (await other.send('POST', '/v1/samples', body)).ok;
    });
    if (round < KILLS) {
      await pause(Math.random() * 150);
      await replicas[round % 2].kill();
      replicas[round % 2] = await start();
    }
    const alerts = () => db('alerts').whereIn('objective', services.map(keyOf));
    await until(
      'alerting',
      async () => (await count(alerts())) >= services.length,
    );
  }

  it('make one alert of each breach and tell it', async () => {
    for (let round = 0; round * A_ROUND < BREACHES; round += 1) {
      await breach(round);
    }
    await until(
      'telling everything',
      async () =>
        (await count(db('alert_deliveries').whereNull('delivered_at'))) === 0,
      90_000,
    );
    const rows = await db('alerts').select('objective', 'rule_id');
    expect(rows).toHaveLength(BREACHES);
    expect(new Set(rows.map(row => row.objective)).size).toBe(BREACHES);
    expect(await count(db('alert_deliveries'))).toBe(BREACHES);
    expect(new Set(notifications.keys).size).toBe(BREACHES);
    process.stdout.write(
      `${BREACHES} breaches, ${KILLS} kills: ${rows.length} alerts, ${notifications.keys.length} messages of ${BREACHES}\n`,
    );
  });

  it('would have made more by looking before they write', async () => {
    await db.raw('DROP INDEX alerts_open_unique');
    await db.raw(
      'ALTER TABLE alerts DROP CONSTRAINT alerts_objective_rule_id_started_at_unique',
    );
    const naive = async (key: string) => {
      const known = await db('alerts').where({
        objective: key,
        rule_id: 'naive',
      });
      if (known.length > 0) return;
      await db('alerts').insert({
        ...(await db('alerts').where({ objective: key }).first()),
        id: `${key} ${Math.random()}`,
        rule_id: 'naive',
        rule: '{}',
      });
    };
    const keys = Array.from({ length: 5 }, (_, i) => keyOf(i));
    await Promise.all(keys.flatMap(key => [1, 2, 3].map(() => naive(key))));
    const made = await count(db('alerts').where({ rule_id: 'naive' }));
    expect(made).toBeGreaterThan(keys.length);
  });
});
