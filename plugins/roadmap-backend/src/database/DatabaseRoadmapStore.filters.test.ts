import { TestDatabases } from '@backstage/backend-test-utils';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import {
  createStore,
  devon,
  imported,
  newItem,
  priya,
  viewpoint,
} from './__fixtures__/samples';
import type { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
import type { ImportedItem } from './ImportedItem';

jest.setTimeout(60_000);

const made = (dueOn: string, confidence: number, promisedAt: string) => ({
  period: `${dueOn.slice(0, 4)}-Q${Math.ceil(Number(dueOn.slice(5, 7)) / 3)}`,
  dueOn,
  confidence,
  promisedBy: priya,
  promisedAt,
});

const shipped = (at: string) => ({
  at,
  actor: priya,
  type: 'state-changed' as const,
  before: { state: 'in-progress' },
  after: { state: 'shipped' },
});

/** As of 24 November 2026. */
const ITEMS: Partial<ImportedItem>[] = [
  {
    title: 'done',
    state: 'shipped',
    commitments: [made('2026-09-30', 0.9, '2026-04-01T09:00:00Z')],
    events: [shipped('2026-09-01T22:30:00Z'), shipped('2026-09-20T09:00:00Z')],
  },
  {
    title: 'done before',
    state: 'validated',
    commitments: [made('2026-09-30', 0.5, '2026-04-01T09:00:00Z')],
    events: [shipped('2026-08-15T09:00:00Z')],
  },
  {
    title: 'late',
    commitments: [made('2026-10-31', 0.4, '2026-04-02T09:00:00Z')],
    events: [],
  },
  {
    title: 'slipped',
    ownerRef: devon,
    commitments: [
      made('2026-09-30', 0.9, '2026-04-01T09:00:00Z'),
      {
        ...made('2027-02-15', 0.6, '2026-09-01T09:00:00Z'),
        reasonCode: 'estimate',
        reason: 'It is larger',
      },
    ],
    events: [],
  },
  {
    title: 'sooner',
    commitments: [
      made('2026-12-31', 0.7, '2026-04-01T09:00:00Z'),
      {
        ...made('2026-12-01', 0.95, '2026-11-20T09:00:00Z'),
        reasonCode: 'estimate',
        reason: 'It is smaller',
      },
    ],
    events: [],
  },
];

describe('DatabaseRoadmapStore: filters and orders', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let store: DatabaseRoadmapStore;

  beforeAll(async () => {
    store = await createStore(await emptyDatabase(databases));
    await store.importItems(
      'sample',
      ITEMS.map((fields, index) =>
        imported({ votes: [], ...fields, externalId: `item-${index}` }),
      ),
      priya,
    );
    await store.create(newItem({ title: 'Wish', entities: [] }), priya);
  });

  const titles = async (query: ItemQuery) =>
    (await store.list(query, viewpoint)).items.map(({ title }) => title);

  const filters: [ItemQuery, string[]][] = [
    [{ promise: 'none' }, ['Wish']],
    [{ promise: 'overdue' }, ['late']],
    [{ promise: 'slipped' }, ['slipped']],
    [{ promise: 'made', dueFrom: '2026-12-01' }, ['sooner', 'slipped']],
    [{ dueFrom: '2026-10-31', dueBefore: '2026-12-01' }, ['late']],
    [{ dueBefore: '2026-10-01' }, ['done', 'done before']],
    [{ confidenceFrom: 0.9 }, ['done', 'sooner']],
    [{ confidenceFrom: 0.5, confidenceBelow: 0.9 }, ['done before', 'slipped']],
    [{ confidenceBelow: 0 }, []],
  ];
  it.each(filters)('finds by %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  const all = 'done,done before,late,sooner,slipped,Wish';
  const orders: [ItemQuery, string][] = [
    [{ sort: 'due' }, all],
    [
      { sort: 'due', order: 'desc' },
      'slipped,sooner,late,done,done before,Wish',
    ],
    [{ sort: 'title' }, 'done,done before,late,slipped,sooner,Wish'],
    [{ sort: 'delivered' }, 'done,done before,late,slipped,sooner,Wish'],
    [{ sort: 'confidence' }, 'sooner,done,slipped,done before,late,Wish'],
    [{ sort: 'slip' }, 'slipped,done,done before,late,sooner,Wish'],
    [{ sort: 'state' }, 'Wish,late,slipped,sooner,done,done before'],
    [{ sort: 'owner' }, 'done,done before,late,sooner,Wish,slipped'],
  ];
  it.each(orders)('orders by %j', async (query, expected) => {
    expect((await titles(query)).join()).toBe(expected);
  });

  it('tells the day of the delivery that stands, by UTC', async () => {
    const { items } = await store.list({ sort: 'delivered' }, viewpoint);
    expect(items.map(({ deliveredOn }) => deliveredOn)).toEqual([
      '2026-09-20',
      '2026-08-15',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const on = async (day: string) => {
      const asOf = new Date(`${day}T12:00:00Z`);
      return store.get(items[0].key, { ...viewpoint, asOf });
    };
    expect((await on('2026-10-01')).deliveredOn).toBe('2026-09-20');
    // It had been opened again, or it could not have been shipped twice.
    expect((await on('2026-09-10')).deliveredOn).toBeUndefined();
  });

  it('tells when the last of all that match has changed', async () => {
    const news = async (query: ItemQuery) =>
      (await store.list({ ...query, limit: 1 }, viewpoint)).newsAt;
    expect(await news({ lane: 'delivered' })).toBe('2026-09-20T09:00:00.000Z');
    expect(await news({ dueFrom: '2099-01-01' })).toBeUndefined();
    const asOf = new Date('2026-09-10T00:00:00Z');
    const past = await store.list({ limit: 1 }, { ...viewpoint, asOf });
    expect(past.newsAt).toBe('2026-09-01T22:30:00.000Z');
  });
});
