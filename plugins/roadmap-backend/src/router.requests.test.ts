import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

const send = sender(() => app);
const reader = { Authorization: roles.reader };
const ask = async (title: string) =>
  (await send('post', '/v1/requests', { ...bodies.ask, title }, reader)).body;
const titlesIn = (answer: { body: { items: { title: string }[] } }) =>
  answer.body.items.map(({ title }) => title);

beforeEach(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
});

describe('a request', () => {
  it('is the platform team’s to answer; who asks votes for it and follows it', async () => {
    const asked = await ask('Tracking by text message');
    expect(asked).toMatchObject({
      kind: 'request',
      state: 'open',
      ownerRef: 'group:default/platform-engineering',
      votes: 1,
      votedByMe: true,
    });
    const followers = `/v1/items/${asked.key}/followers`;
    const { body } = await send('get', followers, undefined, reader);
    expect(body).toEqual({ count: 1, following: true, byCatalog: false });
  });

  it('is listed by votes, apart from what was answered', async () => {
    await ask('Tracking by text message');
    await ask('Labels without glue');
    await send('put', '/v1/items/RM-2/votes/me').expect(200);
    const decline = { to: 'declined', reason: 'Too dear' };
    await ask('A robot for each parcel');
    const path = '/v1/items/RM-3/transitions';
    await send('post', path, decline, version(1)).expect(200);
    const list = async (query: string) =>
      titlesIn(
        await send('get', `/v1/items?kind=request&sort=votes${query}`).expect(
          200,
        ),
      );
    expect(await list('&standing=open')).toEqual([
      'Labels without glue',
      'Tracking by text message',
    ]);
    expect(await list('&standing=settled')).toEqual([
      'A robot for each parcel',
    ]);
    expect(await list('')).toHaveLength(3);
  });

  it('is accepted into an item, and may be opened again', async () => {
    await send('post', '/v1/items', bodies.item).expect(201);
    const { key } = await ask('Tracking by text message');
    const path = `/v1/items/${key}/transitions`;
    const attributes = { acceptedInto: 'RM-1' };
    const accepted = await send(
      'post',
      path,
      { to: 'accepted', attributes },
      version(1),
    ).expect(200);
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      attributes,
      nextStates: ['open'],
    });
    await send('post', path, { to: 'open' }, version(2)).expect(200);
  });
});

describe('similar items', () => {
  const similar = async (text: string) =>
    titlesIn(
      await send(
        'get',
        `/v1/requests/similar?text=${encodeURIComponent(text)}`,
      ).expect(200),
    );

  beforeEach(async () => {
    await ask('Tracking by text message');
    await ask('Dark labels for white parcels');
    await send('post', '/v1/items', {
      ...bodies.item,
      title: 'Text messages on delivery',
    });
    await send('post', '/v1/items', bodies.risk).expect(201);
  });

  it.each([
    // Words in another form, letters in another order, words that are begun.
    ['messages', ['Text messages on delivery', 'Tracking by text message']],
    ['trakcing by txt message', ['Tracking by text message']],
    ['Dark lab', ['Dark labels for white parcels']],
    ['customers without the app', ['Tracking by text message']],
    ['scanner tokens', []],
    ['quantum', []],
    ['the of and', []],
    [`'; drop table items; --`, []],
    ['a & b | !c:*', []],
  ])('to %j are %j', async (text, expected) => {
    const found = await similar(text);
    expect(found.slice(0, Math.max(expected.length, 1)).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('put the most similar first, and leave withdrawn ones out', async () => {
    const [first] = await similar('Tracking by text messages');
    expect(first).toBe('Tracking by text message');
    const withdraw = { to: 'withdrawn' };
    await send('post', '/v1/items/RM-1/transitions', withdraw, version(1));
    expect(await similar('Tracking by text message')).not.toContain(first);
  });

  it.each(['', '?text=ab', `?text=${'x'.repeat(141)}`, '?text=abc&limit=0'])(
    'are refused for %s',
    async query => {
      await send('get', `/v1/requests/similar${query}`).expect(400);
    },
  );
});
