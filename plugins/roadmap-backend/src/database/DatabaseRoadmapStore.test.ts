import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { ItemUpdate } from '@stagecraft/backstage-plugin-roadmap-common';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import {
  priya,
  devon,
  viewpoint,
  newItem,
  promise,
  again,
  createStore,
} from './__fixtures__/samples';
import type { DatabaseRoadmapStore } from './DatabaseRoadmapStore';

jest.setTimeout(60_000);

describe('DatabaseRoadmapStore: items and promises', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;
  let store: DatabaseRoadmapStore;

  beforeEach(async () => {
    db = await emptyDatabase(databases);
    store = await createStore(db);
  });

  const asUpdate = async (key: string, fields: Partial<ItemUpdate>) => {
    const current = await store.get(key, viewpoint);
    const { title, summary, ownerRef, category, entities, state } = current;
    const next = {
      title,
      summary,
      ownerRef,
      category,
      entities,
      state,
      ...fields,
    };
    return { current, next };
  };

  describe('items', () => {
    it('come back whole, with their first event', async () => {
      const key = await store.create(newItem({ category: 'Speed' }), priya);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        ...newItem({ category: 'Speed' }),
        key,
        kind: 'initiative',
        state: 'proposed',
        lane: 'later',
        votes: 0,
        votedByMe: false,
        version: 1,
        source: 'portal',
        commitments: [],
      });
      expect(item.events).toMatchObject([{ type: 'created', actor: priya }]);
    });

    it('get keys that count up', async () => {
      const first = await store.create(newItem(), priya);
      const second = await store.create(newItem(), priya);
      expect(Number(second.slice(3)) - Number(first.slice(3))).toBe(1);
    });

    it.each(['RM-99', 'RM-999999999', 'nonsense'])(
      'are not found by %s',
      async key => {
        await expect(store.get(key, viewpoint)).rejects.toThrow(
          `There is no roadmap item '${key}'`,
        );
      },
    );

    it('keep what an edit changed, before and after', async () => {
      const key = await store.create(newItem(), priya);
      const entities = [
        { entityRef: 'api:default/labels', role: 'delivers' as const },
      ];
      const { current, next } = await asUpdate(key, {
        title: 'Labels in grey',
        entities,
      });
      await store.update(current, { ...next, reason: 'Colour is dear' }, devon);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        title: 'Labels in grey',
        version: 2,
        entities,
      });
      expect(item.events[1]).toMatchObject({
        actor: devon,
        type: 'edited',
        before: { title: newItem().title, entities: newItem().entities },
        after: { title: 'Labels in grey', entities },
        reason: 'Colour is dear',
      });
    });

    it('do not count an edit that changes nothing', async () => {
      const key = await store.create(newItem(), priya);
      const { current, next } = await asUpdate(key, {});
      await store.update(current, next, devon);
      expect(await store.get(key, viewpoint)).toEqual(current);
    });

    it('let one of two editors through', async () => {
      const key = await store.create(newItem(), priya);
      const { current, next } = await asUpdate(key, {});
      const results = await Promise.allSettled(
        [...Array(10).keys()].map(n =>
          store.update(current, { ...next, title: `Try ${n}` }, priya),
        ),
      );
      const lost = results.filter(result => result.status === 'rejected');
      expect(lost).toHaveLength(9);
      expect(lost.every(({ reason }) => reason.name === 'ConflictError')).toBe(
        true,
      );
      const item = await store.get(key, viewpoint);
      expect(item.version).toBe(2);
      expect(item.events.filter(({ type }) => type === 'edited')).toHaveLength(
        1,
      );
    });
  });

  describe('promises', () => {
    it('make a proposal a commitment, and keep the first beside the latest', async () => {
      const key = await store.create(newItem(), priya);
      await store.promise(await store.get(key, viewpoint), promise, priya);
      await store.promise(await store.get(key, viewpoint), again, devon);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        state: 'committed',
        lane: 'next',
        version: 3,
      });
      expect(item.firstCommitment).toMatchObject({
        ...promise,
        revision: 1,
        promisedBy: priya,
      });
      expect(item.commitment).toMatchObject({
        ...again,
        revision: 2,
        promisedBy: devon,
      });
      expect(item.commitments).toEqual([item.firstCommitment, item.commitment]);
      expect(item.events.map(({ type }) => type)).toEqual([
        'created',
        'promised',
        'state-changed',
        'promised',
      ]);
      expect(item.events[3]).toMatchObject({
        before: promise,
        reason: 'Two more regions',
      });
    });

    it('can come with a new item', async () => {
      const key = await store.create(newItem({ commitment: promise }), priya);
      expect(await store.get(key, viewpoint)).toMatchObject({
        state: 'committed',
        lane: 'now',
        version: 1,
        commitment: { ...promise, imported: false },
      });
    });

    it('let one of two promisers through', async () => {
      const key = await store.create(newItem({ commitment: promise }), priya);
      const current = await store.get(key, viewpoint);
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, () => store.promise(current, again, priya)),
      );
      expect(
        results.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      expect((await store.get(key, viewpoint)).commitments).toHaveLength(2);
    });

    it.each(['commitments', 'events'])(
      'cannot be changed or deleted in %s',
      async table => {
        await store.create(newItem({ commitment: promise }), priya);
        const before = await db(table).select();
        const history = /are history: they are neither changed nor deleted/;
        await expect(db(table).update({ reason: 'rewritten' })).rejects.toThrow(
          history,
        );
        await expect(db(table).delete()).rejects.toThrow(history);
        await expect(db.raw(`truncate ${table} cascade`)).rejects.toThrow(
          history,
        );
        const asPortal = db.transaction(async tx => {
          await tx.raw(
            `select set_config('roadmap.removing_source', 'portal', true)`,
          );
          await tx(table).delete();
        });
        await expect(asPortal).rejects.toThrow(history);
        expect(await db(table).select()).toEqual(before);
      },
    );

    it('are refused by the database when the date is not of the period', async () => {
      const wrong = { ...promise, period: '2027-Q1' };
      await expect(
        store.create(newItem({ commitment: wrong }), priya),
      ).rejects.toThrow('commitments_period_check');
      expect(await db('items').select()).toEqual([]);
    });
  });
});
