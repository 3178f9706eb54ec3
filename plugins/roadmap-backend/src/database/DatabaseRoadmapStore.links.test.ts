import { setTimeout } from 'timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type {
  ItemLink,
  ItemUpdate,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import {
  createStore,
  devon,
  imported,
  newItem,
  priya,
  promise,
  viewpoint,
} from './__fixtures__/samples';
import type { DatabaseRoadmapStore } from './DatabaseRoadmapStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let db: Knex;
let store: DatabaseRoadmapStore;

const on = (...keys: string[]): ItemLink[] =>
  keys.map(key => ({ type: 'depends-on', key }));
const to = (...keys: string[]): ItemLink[] =>
  keys.map(key => ({ type: 'relates-to', key }));
const get = (key: string, asOf?: Date) =>
  store.get(key, { ...viewpoint, asOf });

/** An edit of an item as it is read now. */
async function edit(key: string, fields: Partial<ItemUpdate>) {
  const current = await get(key);
  const { title, summary, ownerRef, entities, state } = current;
  const next = { title, summary, ownerRef, entities, state, ...fields };
  return () => store.update(current, next, devon);
}

const link = async (key: string, links: ItemLink[]) =>
  (await edit(key, { links }))();

/** Items RM-1 up to this one. */
async function make(count: number) {
  for (let n = 1; n <= count; n++) {
    await store.create(newItem({ title: `Item ${n}` }), priya);
  }
}

beforeEach(async () => {
  db = await emptyDatabase(databases);
  store = await createStore(db);
});

describe('links', () => {
  it('come with a new item, and are seen from both sides', async () => {
    await store.create(newItem({ commitment: promise }), priya);
    await store.create(newItem({ title: 'Needs it' }), priya);
    const links = [...on('RM-1'), ...to('RM-2')];
    await store.create(newItem({ title: 'Third', links }), priya);
    const { links: stated, linkedItems } = await get('RM-3');
    expect(stated).toEqual(links);
    expect(linkedItems).toEqual({
      dependsOn: [
        {
          key: 'RM-1',
          title: newItem().title,
          state: 'committed',
          ownerRef: newItem().ownerRef,
          dueOn: '2026-12-15',
        },
      ],
      neededBy: [],
      relatesTo: [expect.objectContaining({ key: 'RM-2', title: 'Needs it' })],
    });
    const third = expect.objectContaining({ key: 'RM-3', title: 'Third' });
    expect(await get('RM-1')).toMatchObject({
      links: [],
      linkedItems: { dependsOn: [], neededBy: [third], relatesTo: [] },
    });
    expect((await get('RM-2')).linkedItems.relatesTo).toEqual([third]);
    const { items } = await store.list({ sort: 'newest' }, viewpoint);
    expect(items.map(it => it.links)).toEqual([links, [], []]);
  });

  it('keep what an edit changed, before and after', async () => {
    await make(3);
    await link('RM-3', on('RM-2', 'RM-1'));
    const asOf = new Date();
    await setTimeout(2);
    const next = { title: 'Third', links: [...to('RM-1'), ...on('RM-2')] };
    await (
      await edit('RM-3', next)
    )();
    const item = await get('RM-3');
    expect(item).toMatchObject({ version: 3, links: next.links });
    expect(item.events.slice(1)).toMatchObject([
      { before: { links: [] }, after: { links: on('RM-1', 'RM-2') } },
      {
        before: { title: 'Item 3', links: on('RM-1', 'RM-2') },
        after: next,
      },
    ]);
    const then = await get('RM-3', asOf);
    expect(then).toMatchObject({ version: 2, links: on('RM-1', 'RM-2') });
    expect((await get('RM-1', asOf)).linkedItems).toMatchObject({
      neededBy: [{ key: 'RM-3', title: 'Item 3' }],
      relatesTo: [],
    });
  });

  it('stay as they are where an edit says nothing of them', async () => {
    await make(2);
    await link('RM-2', on('RM-1'));
    await (
      await edit('RM-2', { title: 'Second', links: undefined })
    )();
    await link('RM-2', on('RM-1'));
    const item = await get('RM-2');
    expect(item).toMatchObject({ version: 3, links: on('RM-1') });
    expect(item.events[2].after).toEqual({ title: 'Second' });
  });

  it('may lead to what was withdrawn', async () => {
    await make(2);
    await (
      await edit('RM-1', { state: 'withdrawn' })
    )();
    await link('RM-2', on('RM-1'));
    expect((await get('RM-2')).linkedItems.dependsOn).toMatchObject([
      { key: 'RM-1', state: 'withdrawn' },
    ]);
  });

  it('make no circle, and change nothing where they would', async () => {
    await make(4);
    await link('RM-1', on('RM-4'));
    await link('RM-4', on('RM-3'));
    const before = await get('RM-3');
    await expect(link('RM-3', [...to('RM-2'), ...on('RM-1')])).rejects.toThrow(
      'RM-3 cannot depend on RM-1: RM-3 → RM-1 → RM-4 → RM-3 would be a circle; take one of these links away first',
    );
    expect(await get('RM-3')).toEqual(before);
    await link('RM-1', []);
    await link('RM-3', on('RM-1'));
    await link('RM-1', to('RM-4'));
  });

  it('say once that two items have to do with each other', async () => {
    await make(2);
    await link('RM-1', to('RM-2'));
    await expect(link('RM-2', to('RM-1'))).rejects.toThrow(
      'RM-1 says already that it relates to RM-2',
    );
  });

  it.each([
    ['a circle', on, 'would be a circle'],
    ['one thing twice', to, 'says already'],
  ])(
    'that two edits add at a time do not make %s',
    async (_, kind, message) => {
      await make(6);
      for (const [one, other] of [
        ['RM-1', 'RM-2'],
        ['RM-3', 'RM-4'],
        ['RM-5', 'RM-6'],
      ]) {
        const edits = [
          await edit(one, { links: kind(other) }),
          await edit(other, { links: kind(one) }),
        ];
        const results = await Promise.allSettled(edits.map(save => save()));
        const refused = results.filter(it => it.status === 'rejected');
        expect(refused).toHaveLength(1);
        expect(refused[0].reason.message).toContain(message);
      }
      expect(await db('item_links')).toHaveLength(3);
    },
  );

  it('go with an imported set, from either side, and the history says so', async () => {
    await make(2);
    await store.importItems('sample', [imported()], priya);
    await link('RM-1', on('RM-2', 'RM-3'));
    await link('RM-3', on('RM-2'));
    const asOf = new Date();
    await setTimeout(2);
    await store.removeSource('sample', devon);
    const item = await get('RM-1');
    expect(item).toMatchObject({ version: 3, links: on('RM-2') });
    expect(item.events[2]).toMatchObject({
      actor: devon,
      before: { links: on('RM-2', 'RM-3') },
      after: { links: on('RM-2') },
    });
    expect(item.linkedItems.dependsOn).toHaveLength(1);
    expect((await get('RM-2')).linkedItems.neededBy).toHaveLength(1);
    // Of what was removed nothing is told, not of the past either.
    expect(await get('RM-1', asOf)).toMatchObject({
      version: 2,
      links: on('RM-2'),
    });
  });

  it('come with an imported set, once', async () => {
    const items = [
      imported({ externalId: 'a', dependsOn: ['b'], relatesTo: ['c'] }),
      imported({ externalId: 'b' }),
      imported({ externalId: 'c' }),
    ];
    expect(await store.importItems('sample', items, priya)).toBe(3);
    await link('RM-1', on('RM-2'));
    expect(await store.importItems('sample', items, priya)).toBe(0);
    expect(await get('RM-1')).toMatchObject({ version: 2, links: on('RM-2') });
    const asOf = new Date('2026-09-01T00:00:00Z');
    expect((await get('RM-1', asOf)).links).toEqual([
      ...on('RM-2'),
      ...to('RM-3'),
    ]);
  });

  it('are read of an imported past as its source tells them', async () => {
    await make(1);
    const events = ['nonsense', [{ key: 'RM-x' }, 7], null].map(links => ({
      at: '2026-03-01T00:00:00Z',
      actor: priya,
      type: 'edited' as const,
      before: { links },
    }));
    const items = events.map((event, n) =>
      imported({ externalId: `${n}`, events: [event], commitments: [] }),
    );
    await store.importItems('sample', items, priya);
    const asOf = new Date('2026-02-15T00:00:00Z');
    const { items: then } = await store.list({}, { ...viewpoint, asOf });
    expect(then.map(({ links }) => links)).toEqual([[], [], []]);
  });
});
