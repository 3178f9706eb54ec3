import { TestDatabases } from '@backstage/backend-test-utils';
import type { ItemState } from '@stagecraft/backstage-plugin-roadmap-common';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, importedItem } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let db: Knex;
let app: Express;
const send = sender(() => app);

function past(title: string, ...states: [ItemState, string][]) {
  return {
    ...importedItem,
    externalId: title.replaceAll(' ', '-'),
    title,
    state: states[states.length - 1][0],
    events: states.map(([state, day]) => ({
      at: `${day}T09:00:00Z`,
      actor: 'user:default/priya',
      type: 'state-changed',
      after: { state },
    })),
    votes: [],
  };
}

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
  const items = [
    past('Shipped first', ['shipped', '2026-06-30']),
    past(
      'Shipped again',
      ['shipped', '2026-06-01'],
      ['in-progress', '2026-06-10'],
      ['shipped', '2026-08-20'],
      ['validated', '2026-09-01'],
    ),
    past(
      'Open again',
      ['shipped', '2026-07-01'],
      ['in-progress', '2026-07-02'],
    ),
    past('Withdrawn', ['withdrawn', '2026-07-03']),
    { ...past('Team of its own', ['shipped', '2026-06-02']), ...bodies.item },
    // Delivered on a day that nobody knows.
    importedItem,
  ];
  await send('post', '/v1/imports', { source: 'sample', items }).expect(200);
});

const read = async (query = '') =>
  (await send('get', `/v1/changelog${query}`).expect(200)).body;

it('tells what was delivered when, by the latest delivery', async () => {
  const { deliveries, totalItems } = await read();
  expect(totalItems).toBe(3);
  expect(
    deliveries.map((it: any) => [it.title, it.deliveredAt, it.firstDueOn]),
  ).toEqual([
    ['Shipped again', '2026-08-20T09:00:00.000Z', '2026-06-30'],
    ['Shipped first', '2026-06-30T09:00:00.000Z', '2026-06-30'],
    [bodies.item.title, '2026-06-02T09:00:00.000Z', '2026-06-30'],
  ]);
});

it('narrows by team and by entity, and turns pages', async () => {
  const ownerRef = bodies.item.ownerRef;
  const [{ entityRef }] = bodies.item.entities;
  for (const query of [`?ownerRef=${ownerRef}`, `?entityRef=${entityRef}`]) {
    expect(await read(query)).toMatchObject({
      deliveries: [{ title: bodies.item.title }],
      totalItems: 1,
    });
  }
  expect(await read('?limit=1&offset=1')).toMatchObject({
    deliveries: [{ title: 'Shipped first' }],
    totalItems: 3,
  });
});

it('has a feed with an entry for each month', async () => {
  const { body } = await send('get', '/v1/feeds/changelog.json').expect(200);
  expect(body.items.map((it: any) => it.title)).toEqual([
    'August 2026: 1 delivered',
    'June 2026: 2 delivered',
  ]);
  const { text } = await send('get', '/v1/feeds/changelog.atom').buffer();
  expect(text).toContain('Shipped again');
  expect(text).not.toContain('priya');
});
