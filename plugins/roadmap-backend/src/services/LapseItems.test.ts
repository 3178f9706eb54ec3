import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { emptyDatabase } from '../database/__fixtures__/emptyDatabase';
import {
  createStore,
  devon,
  newItem,
  priya,
  viewpoint,
} from '../database/__fixtures__/samples';
import type { DatabaseRoadmapStore } from '../database/DatabaseRoadmapStore';
import { Kinds } from './kinds/Kinds';
import { LapseItems } from './LapseItems';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const told: string[] = [];
let db: Knex;
let store: DatabaseRoadmapStore;

const lapse = (today: string) =>
  new LapseItems({
    auditor: {
      createEvent: async event => {
        told.push(event.eventId);
        return { success: async () => {}, fail: async () => {} };
      },
    },
    clock: () => new Date(`${today}T00:00:01Z`),
    kinds: new Kinds(),
    logger: mockServices.rootLogger(),
    store,
    tell: async key => {
      told.push(key);
    },
  }).run();

async function decided(kind: string, attributes: object) {
  const key = await store.create(
    newItem({ kind, attributes: { ...attributes }, state: 'open' }),
    devon,
  );
  const current = await store.get(key, viewpoint);
  await store.update(current, { ...current, state: 'accepted' }, priya);
  return key;
}

beforeEach(async () => {
  db = await emptyDatabase(databases);
  store = await createStore(db);
  told.length = 0;
});

describe('LapseItems', () => {
  it('opens debt and risks again the day after their time, once', async () => {
    const debt = await decided('debt', { reviewOn: '2026-12-01' });
    const risk = await decided('risk', { acceptedUntil: '2026-12-01' });
    const later = await decided('debt', { reviewOn: '2027-12-01' });
    const states = async () =>
      Promise.all(
        [debt, risk, later].map(
          async key => (await store.get(key, viewpoint)).state,
        ),
      );
    await lapse('2026-12-01');
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
    await lapse('2026-12-02');
    expect(await states()).toEqual(['open', 'open', 'accepted']);
    await Promise.all([lapse('2026-12-03'), lapse('2026-12-03')]);
    expect(told).toEqual(['item-lapse', debt, 'item-lapse', risk]);
    const { events, attributes } = await store.get(debt, viewpoint);
    expect(attributes).toEqual({ reviewOn: '2026-12-01' });
    expect(events.at(-1)).toMatchObject({
      type: 'state-changed',
      actor: 'plugin:roadmap',
      before: { state: 'accepted' },
      after: { state: 'open' },
      reason: 'It was to be looked at again on 2026-12-01',
    });
    expect(await db('news').where({ topic: 'state' })).toHaveLength(5);
  });

  it('opens each once, however many replicas look at the same time', async () => {
    const debt = await decided('debt', { reviewOn: '2026-12-01' });
    await Promise.all([1, 2, 3, 4].map(() => lapse('2026-12-02')));
    const { events } = await store.get(debt, viewpoint);
    expect(
      events.filter(({ actor }) => actor === 'plugin:roadmap'),
    ).toHaveLength(1);
  });
});
