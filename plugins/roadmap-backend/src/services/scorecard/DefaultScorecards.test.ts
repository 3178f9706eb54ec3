import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { ItemState } from '@stagecraft/backstage-plugin-roadmap-common';
import { emptyDatabase } from '../../database/__fixtures__/emptyDatabase';
import {
  createStore,
  newItem,
  priya,
  viewpoint,
} from '../../database/__fixtures__/samples';
import { DefaultScorecards } from './DefaultScorecards';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
// The database's clock says when something is delivered: before this, whenever the test runs.
const commitment = { period: '2099-Q4', dueOn: '2099-12-15', confidence: 0.8 };

it('follows an item that is delivered, reopened and delivered again', async () => {
  const store = await createStore(await emptyDatabase(databases));
  const key = await store.create(newItem({ commitment }), priya);
  const scorecards = new DefaultScorecards({
    store,
    clock: () => new Date('2100-01-10T10:00:00Z'),
    readRights: { of: async () => 'every' },
  });
  const become = async (state: ItemState) => {
    const item = await store.get(key, viewpoint);
    await store.update(item, { ...item, state }, priya);
    const options = { credentials: mockCredentials.user() };
    const [scored] = (await scorecards.listItems({}, options)).items;
    return [scored.timesShipped, scored.firstOutcome, scored.origin];
  };
  expect(await become('in-progress')).toEqual([0, 'overdue', 'portal']);
  expect(await become('shipped')).toEqual([1, 'kept', 'portal']);
  expect(await become('in-progress')).toEqual([1, 'overdue', 'portal']);
  expect(await become('shipped')).toEqual([2, 'kept', 'portal']);
  expect(await become('validated')).toEqual([2, 'kept', 'portal']);
});

it('reads what it knows no second time, and judges it anew on another day', async () => {
  const db = await emptyDatabase(databases);
  const store = await createStore(db);
  await store.create(newItem({ commitment }), priya);
  let now = new Date('2099-12-15T10:00:00Z');
  const scorecards = new DefaultScorecards({
    store,
    clock: () => now,
    readRights: { of: async () => 'every' },
  });
  const read = async () => {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    db.on('query', listen);
    const options = { credentials: mockCredentials.user() };
    const { items } = await scorecards.listItems({}, options);
    db.removeListener('query', listen);
    const told = statements.filter(sql => sql.startsWith('select'));
    return [items[0].firstOutcome, told.length];
  };
  expect(await read()).toEqual(['not-due', 4]);
  expect(await read()).toEqual(['not-due', 1]);
  now = new Date('2099-12-16T10:00:00Z');
  expect(await read()).toEqual(['overdue', 4]);
  expect(await read()).toEqual(['overdue', 1]);
});
