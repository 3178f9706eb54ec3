import { TestDatabases } from '@backstage/backend-test-utils';
import type { ItemState } from '@stagecraft/backstage-plugin-roadmap-common';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, importedItem } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';
import { createStore, newItem, priya } from './database/__fixtures__/samples';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const TRACKING = 'group:default/parcel-tracking';
let db: Knex;
let app: Express;
const send = sender(() => app);

function past(
  externalId: string,
  fields: { dueOn: string; states: [ItemState, string][]; ownerRef?: string },
) {
  const [commitment] = importedItem.commitments;
  const quarter = Math.ceil(Number(fields.dueOn.slice(5, 7)) / 3);
  return {
    ...importedItem,
    externalId,
    ownerRef: fields.ownerRef ?? importedItem.ownerRef,
    state: fields.states[fields.states.length - 1][0],
    commitments: [
      { ...commitment, dueOn: fields.dueOn, period: `2026-Q${quarter}` },
    ],
    events: fields.states.map(([state, day]) => ({
      at: `${day}T09:00:00Z`,
      actor: 'user:default/priya',
      type: 'state-changed',
      after: { state },
    })),
    votes: [],
  };
}

const items = [
  past('kept', { dueOn: '2026-06-30', states: [['shipped', '2026-06-30']] }),
  past('reopened', {
    dueOn: '2026-06-30',
    states: [
      ['shipped', '2026-06-01'],
      ['in-progress', '2026-06-10'],
      ['shipped', '2026-07-20'],
    ],
  }),
  past('dropped', {
    dueOn: '2026-05-29',
    states: [['withdrawn', '2026-05-01']],
  }),
  past('overdue', {
    dueOn: '2026-09-30',
    states: [['in-progress', '2026-05-01']],
    ownerRef: TRACKING,
  }),
  past('pending', {
    dueOn: '2026-12-15',
    states: [['committed', '2026-05-01']],
  }),
  past('own', {
    dueOn: '2026-06-30',
    states: [['shipped', '2026-06-30']],
    ownerRef: 'user:default/devon',
  }),
];

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
});

const importAll = () =>
  send('post', '/v1/imports', { source: 'sample', items }).expect(200);

describe('GET /v1/scorecard', () => {
  it('has nothing to say about an empty roadmap', async () => {
    const { body } = await send('get', '/v1/scorecard').expect(200);
    expect(body).toEqual({
      today: '2026-11-24',
      from: '2025-Q4',
      to: '2026-Q4',
      figures: [],
      ownedByPeople: 0,
    });
  });

  it('judges by quarter and team, and no person', async () => {
    await importAll();
    const { body } = await send('get', '/v1/scorecard').expect(200);
    expect(body.ownedByPeople).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(/user:/);
    const [all, q2, q3, q4] = body.figures;
    expect(all).toMatchObject({
      origin: 'imported',
      sources: ['sample'],
      promises: 5,
      first: { kept: 1, judged: 4, leftOut: 1 },
      slip: {
        count: 3,
        open: 1,
        p50: { days: 20, atLeast: false },
        p85: { days: 55, atLeast: true },
      },
    });
    expect(all.first.interval.low).toBeCloseTo(0.0456, 4);
    expect(all.first.interval.high).toBeCloseTo(0.6994, 4);
    expect(q2).toMatchObject({
      period: '2026-Q2',
      first: { kept: 1, judged: 3 },
    });
    expect(q3).toMatchObject({
      period: '2026-Q3',
      first: { kept: 0, judged: 1 },
    });
    expect(q4).toMatchObject({
      period: '2026-Q4',
      promises: 1,
      first: { kept: 0, judged: 0, leftOut: 1 },
    });
    expect(q4.first).not.toHaveProperty('interval');
  });

  it('narrows to quarters and teams', async () => {
    await importAll();
    const { body } = await send(
      'get',
      `/v1/scorecard?from=2026-Q2&to=2026-Q3&ownerRef=${TRACKING}`,
    ).expect(200);
    expect(body.figures.map((it: any) => [it.period, it.ownerRef])).toEqual([
      [undefined, undefined],
      ['2026-Q3', undefined],
      [undefined, TRACKING],
      ['2026-Q3', TRACKING],
    ]);
    expect(body.ownedByPeople).toBe(0);
  });

  it.each([
    ['from=2026-Q3&to=2026-Q2', /from: 2026-Q3 lies after 2026-Q2; give the/],
    ['from=2010-Q1&to=2026-Q2', /at most 40 quarters .* 2016-Q3 or later/],
    ['from=2026-Q5', /from/],
    ['ownerRef=user:default/devon', /ownerRef/],
    ['by=person', /by/],
  ])('refuses ?%s and says why', async (query, message) => {
    const { body } = await send('get', `/v1/scorecard?${query}`).expect(400);
    expect(body.error.message).toMatch(message);
  });
});

describe('GET /v1/scorecard/items', () => {
  it('opens a share to the items behind it, what went wrong first', async () => {
    await importAll();
    const { body } = await send('get', '/v1/scorecard/items').expect(200);
    expect(body.totalItems).toBe(5);
    expect(
      body.items.map((it: any) => [it.firstOutcome, it.timesShipped]),
    ).toEqual([
      ['dropped', 0],
      ['overdue', 0],
      ['late', 2],
      ['kept', 1],
      ['not-due', 0],
    ]);
    const { body: figures } = await send('get', '/v1/scorecard').expect(200);
    const kept = body.items.filter((it: any) => it.firstOutcome === 'kept');
    expect(kept).toHaveLength(figures.figures[0].first.kept);
  });

  it('pages, and narrows by origin', async () => {
    await importAll();
    const path = '/v1/scorecard/items?limit=1&offset=1';
    const { body } = await send('get', path).expect(200);
    expect(body).toMatchObject({
      totalItems: 5,
      items: [{ firstOutcome: 'overdue', ownerRef: TRACKING }],
    });
    const here = '/v1/scorecard/items?origin=portal';
    expect((await send('get', here).expect(200)).body.totalItems).toBe(0);
  });
});

describe('the store', () => {
  it('needs as many statements for many items as for few', async () => {
    const store = await createStore(db);
    const scope = {
      from: '2026-01-01',
      before: '2027-01-01',
      readable: 'every' as const,
    };
    const count = async () => {
      let statements = 0;
      const counting = () => (statements += 1);
      db.on('query', counting);
      await store.promiseHistories(scope);
      db.off('query', counting);
      return statements;
    };
    await store.create(newItem({ commitment: bodies.commitment }), priya);
    const few = await count();
    await importAll();
    expect(await store.promiseHistories(scope)).toHaveLength(7);
    expect(await count()).toBe(few);
  });
});
