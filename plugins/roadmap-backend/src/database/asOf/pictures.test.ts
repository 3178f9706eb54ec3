import { setTimeout } from 'timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import {
  canPromise,
  ourKinds,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { emptyDatabase } from '../__fixtures__/emptyDatabase';
import type { DatabaseRoadmapStore } from '../DatabaseRoadmapStore';
import {
  again,
  createStore,
  devon,
  imported,
  newItem,
  priya,
  promise,
} from '../__fixtures__/samples';

const OPERATIONS = process.env.STAGECRAFT_TEST_LONG ? 500 : 60;
jest.setTimeout(OPERATIONS * 2_000);

const texts = ['Labels', 'Routes', '%', '"}]', 'null'];
const operations = fc.record({
  kind: fc.constantFrom(
    ...['create', 'depend', 'describe', 'edit', 'link'],
    ...['move', 'promise', 'vote', 'withdraw'],
  ),
  which: fc.nat(1000),
  text: fc.constantFrom(...texts),
  person: fc.constantFrom(priya, devon),
});

type Operation = typeof operations extends fc.Arbitrary<infer T> ? T : never;

const kindOf = ({ kind }: RoadmapItem) =>
  ourKinds.find(known => known.kind === kind)!;

/** What is written of an item again, with some fields changed. */
const edited = (item: RoadmapItem, fields: Partial<RoadmapItem>) => {
  const { title, summary, ownerRef, category, entities, state } = item;
  return {
    ...{ title, summary, ownerRef, category, entities, state },
    ...fields,
  };
};

const changes: Record<
  string,
  (
    store: DatabaseRoadmapStore,
    item: RoadmapItem,
    operation: Operation,
  ) => Promise<unknown>
> = {
  edit: (store, item, { text, person, which }) =>
    store.update(
      item,
      edited(item, {
        title: text,
        category: which % 2 ? text : undefined,
        ownerRef: person,
      }),
      person,
    ),
  link: (store, item, { which, person }) => {
    const links = [0, 1].slice(which % 3).map(n => ({
      entityRef: `component:default/c${(which + n) % 5}`,
      role: 'affects' as const,
    }));
    return store.update(item, edited(item, { entities: links }), person);
  },
  depend: (store, item, { which, person }) => {
    const numbers = [1, 2, 3, 4].filter(n => which & (1 << n));
    const links = numbers
      // Only what was there before, so that no circle comes of it.
      .filter(n => n < Number(item.key.slice(3)))
      .map(n => ({
        type: n % 2 ? ('depends-on' as const) : ('relates-to' as const),
        key: `RM-${n}`,
      }));
    return store.update(item, { ...edited(item, {}), links }, person);
  },
  describe: (store, item, { which, text, person }) =>
    store.update(
      item,
      edited(item, { attributes: which % 3 ? { [text]: which } : {} }),
      person,
    ),
  move: (store, item, { which, person }) => {
    const { next } = kindOf(item).states[item.state];
    const promised = item.commitment !== undefined;
    const allowed = next.filter(to => promised || to !== 'committed');
    const state = allowed[which % allowed.length] ?? item.state;
    return store.update(item, edited(item, { state }), person);
  },
  promise: async (store, item, { person }) =>
    canPromise(kindOf(item), item.state) &&
    store.promise(item, item.commitment ? again : promise, person),
  vote: (store, item, { person }) => store.vote(item.key, person),
  withdraw: (store, item, { person }) => store.withdrawVote(item.key, person),
};

/** Everything that readers see of the roadmap. */
async function pictureOf(store: DatabaseRoadmapStore, asOf?: Date) {
  const viewpoint = {
    now: asOf ?? new Date(),
    viewer: priya,
    readable: 'every' as const,
    asOf,
  };
  const lists = await Promise.all([
    store.list({ limit: 200, sort: 'due' }, viewpoint),
    store.list({ limit: 200, sort: 'votes' }, viewpoint),
    store.list({ state: 'withdrawn', sort: 'newest' }, viewpoint),
    store.list({ entityRef: 'component:default/c1' }, viewpoint),
    store.list({ q: '%', ownerRef: [devon] }, viewpoint),
    store.list({ lane: 'now' }, viewpoint),
    store.list({ kind: ['request', 'debt'], sort: 'updated' }, viewpoint),
  ]);
  const { items } = lists[0];
  const one = items[items.length - 1];
  return { lists, details: one && (await store.get(one.key, viewpoint)) };
}

async function run(store: DatabaseRoadmapStore, operation: Operation) {
  const { kind, which, person, text } = operation;
  const now = new Date();
  const { items } = await store.list(
    { kind: ourKinds.map(it => it.kind), limit: 200, sort: 'newest' },
    { now, readable: 'every' },
  );
  if (kind === 'create' || items.length === 0) {
    const { kind: made, initialState: state } = ourKinds[which % 4];
    await store.create(newItem({ kind: made, state, title: text }), person);
    return;
  }
  await changes[kind](store, items[which % items.length], operation);
}

describe('the roadmap as it was', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it(`is after ${OPERATIONS} changes what was seen after each`, async () => {
    const store = await createStore(await emptyDatabase(databases));
    const script = fc.array(operations, {
      minLength: OPERATIONS,
      maxLength: OPERATIONS,
    });
    const property = fc.asyncProperty(script, async steps => {
      const seen: { asOf: Date; picture: unknown }[] = [];
      for (const step of steps) {
        await run(store, step);
        seen.push({ asOf: new Date(), picture: await pictureOf(store) });
        // An instant is told to the millisecond, so two changes share none.
        await setTimeout(2);
      }
      for (const { asOf, picture } of seen) {
        expect(await pictureOf(store, asOf)).toEqual(picture);
      }
    });
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  });

  it('holds what was imported from the instants on that its source tells', async () => {
    const store = await createStore(await emptyDatabase(databases));
    const moved = (at: string, before: string, after: string) => ({
      at,
      actor: priya,
      type: 'state-changed' as const,
      before: { state: before },
      after: { state: after },
    });
    const item = imported({
      state: 'shipped',
      events: [
        moved('2026-04-01T09:00:00Z', 'proposed', 'committed'),
        moved('2026-10-01T09:00:00Z', 'committed', 'shipped'),
      ],
    });
    await store.importItems('set', [item], priya);
    const seen = [];
    for (const instant of [
      '2026-01-10T08:59:59.999Z',
      '2026-01-10T09:00:00Z',
      '2026-02-01T12:00:00Z',
      '2026-04-01T09:00:00Z',
      '2026-09-01T08:59:59.999Z',
      '2026-09-01T09:00:00Z',
      '2026-10-01T09:00:00Z',
    ]) {
      const asOf = new Date(instant);
      const { items } = await store.list(
        {},
        { now: new Date(), readable: 'every', asOf },
      );
      seen.push(
        items.map(({ state, votes, lane, commitment }) =>
          [state, votes, lane, commitment?.dueOn].join(' '),
        ),
      );
    }
    expect(seen).toEqual([
      [],
      ['proposed 0 later '],
      ['proposed 1 later '],
      ['committed 2 next 2026-09-30'],
      ['committed 2 now 2026-09-30'],
      ['committed 2 later 2027-02-15'],
      ['shipped 2 delivered 2027-02-15'],
    ]);
  });
});
