import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { alertEvaluator, PAGE, writeMinutes } from '../../__fixtures__/alerts';
import { objective } from '../../__fixtures__/definitions';
import {
  clearedDatabase,
  stateObjectives,
} from '../../__fixtures__/testDatabase';
import { DefinitionStore } from '../../database/DefinitionStore';
import { DeliveryStore } from '../../database/DeliveryStore';
import { DeliverAlerts } from './DeliverAlerts';

jest.setTimeout(60_000);

const NOON = new Date('2026-11-24T12:00:00Z');

describe('delivering alerts', () => {
  let db: Knex;
  let now: Date;
  let sent: NotificationSendOptions[];
  let fails: boolean;
  const deliverer = () =>
    new DeliverAlerts({
      deliveries: new DeliveryStore(db),
      logger: mockServices.logger.mock(),
      notifications: {
        async send(message) {
          if (fails) throw new Error('nobody there');
          sent.push(message);
        },
      },
    });
  const stated = [objective('a', { alertRules: [PAGE] })];
  const evaluate = () =>
    alertEvaluator(
      db,
      () => stated,
      () => now,
    ).evaluate.run();
  const becomeDue = () =>
    db('alert_deliveries').update({ due_at: db.fn.now() });
  const states = () => sent.map(({ payload }) => payload.metadata?.state);

  beforeEach(async () => {
    db = await clearedDatabase();
    await stateObjectives(db, 'a');
    sent = [];
    fails = false;
    now = NOON;
    await writeMinutes(db, 'a', NOON, { minutes: 60, good: 50, total: 100 });
    await evaluate();
  });

  async function recover() {
    now = new Date('2026-11-24T12:10:00Z');
    await writeMinutes(db, 'a', now, { minutes: 10, good: 100, total: 100 });
    await evaluate();
  }

  it('tells owners and consumers, where to look and how bad it is', async () => {
    await new DefinitionStore(db).saveAgreement({
      ref: 'servicelevelagreement:default/a',
      title: 'A',
      providerRef: 'component:default/a',
      consumerRefs: ['group:default/shops', 'component:default/till'],
      ownerRef: 'group:default/parcels',
      effectiveFrom: new Date('2026-01-01T00:00:00Z'),
      levels: [{ sloRef: 'slo:default/a', agreedPpm: 900_000 }],
    });
    await deliverer().run();
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [
            'group:default/parcels',
            'component:default/till',
            'group:default/shops',
          ],
        },
        payload: {
          title: 'a: errors at 50 times the rate that the promise allows',
          description: expect.stringContaining('50 % failed (3,000 of 6,000)'),
          link: '/service-levels/objectives/default/a/default',
          severity: 'critical',
          topic: 'sla.page',
          scope: expect.stringMatching(/^sla\.alert:[0-9a-f-]{36}$/),
          metadata: expect.objectContaining({ state: 'firing' }),
        },
      },
    ]);
  });

  it('sends the end in the scope of the beginning, and after it', async () => {
    await recover();
    await deliverer().run();
    expect(states()).toEqual(['firing', 'resolved']);
    const [first, last] = sent.map(({ payload }) => payload);
    expect(last.scope).toBe(first.scope);
    expect(last).toMatchObject({ severity: 'normal', topic: 'sla.page' });
    await deliverer().run();
    expect(sent).toHaveLength(2);
  });

  it('tries again until it is heard, and keeps the order', async () => {
    fails = true;
    await deliverer().run();
    await recover();
    await deliverer().run();
    expect(await db('alert_deliveries').orderBy('transition')).toMatchObject([
      {
        transition: 'firing',
        attempts: 1,
        error_message: 'Error: nobody there',
      },
      { transition: 'resolved', attempts: 0 },
    ]);
    fails = false;
    await becomeDue();
    await deliverer().run();
    expect(states()).toEqual(['firing', 'resolved']);
    expect(await db('alert_deliveries').whereNull('delivered_at')).toEqual([]);
  });

  it('gives each message to one replica, and again when that one died', async () => {
    const store = new DeliveryStore(db);
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.claim(20)));
    expect(claims.flat()).toHaveLength(1);
    expect(await store.claim(20)).toEqual([]);
    await becomeDue();
    await deliverer().run();
    expect(states()).toEqual(['firing']);
  });
});
