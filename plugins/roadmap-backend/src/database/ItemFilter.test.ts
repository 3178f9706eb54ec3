import { TestDatabases } from '@backstage/backend-test-utils';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import { createStore, newItem, priya } from './__fixtures__/samples';
import type { ItemCondition, ItemFilter } from './ItemFilter';
import { readableItems } from './ItemFilter';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const owner = (...values: string[]): ItemCondition => ({
  property: 'ownerRef',
  values,
});
const visible = (...values: string[]): ItemCondition => ({
  property: 'visibility',
  values,
});

it('leaves what the conditions say, however they are nested', async () => {
  const db = await emptyDatabase(databases);
  const store = await createStore(db);
  for (const [ownerRef, visibility] of [
    ['group:default/a', 'public'],
    ['group:default/a', 'team'],
    ['group:default/b', 'internal'],
    ['group:default/b', 'team'],
  ] as const) {
    await store.create(newItem({ ownerRef, visibility }), priya);
  }
  const rows: [ItemFilter, number[]][] = [
    ['every', [1, 2, 3, 4]],
    [visible('public', 'internal'), [1, 3]],
    [visible(), []],
    [{ anyOf: [visible('public'), owner('group:default/b')] }, [1, 3, 4]],
    [{ allOf: [visible('team'), owner('group:default/b')] }, [4]],
    [{ not: visible('team') }, [1, 3]],
    [{ not: { anyOf: [visible('team'), owner('group:default/a')] } }, [3]],
    [
      {
        anyOf: [
          { allOf: [owner('group:default/a'), { not: visible('team') }] },
          { allOf: [owner('group:default/b'), visible('team')] },
        ],
      },
      [1, 4],
    ],
  ];
  for (const [readable, numbers] of rows) {
    const found: { number: number }[] = await readableItems(
      db,
      readable,
    ).orderBy('number');
    expect([readable, found.map(({ number }) => number)]).toEqual([
      readable,
      numbers,
    ]);
  }
});
