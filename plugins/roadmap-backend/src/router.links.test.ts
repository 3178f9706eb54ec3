import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

const send = sender(() => app);
const on = (...keys: string[]) =>
  keys.map(key => ({ type: 'depends-on', key }));
const link = (key: string, links: unknown, read = 1) =>
  send('put', `/v1/items/${key}`, edit({ links }), version(read));

beforeEach(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
  for (const title of ['First', 'Second', 'Third']) {
    await send('post', '/v1/items', { ...bodies.item, title }).expect(201);
  }
});

describe('links between items', () => {
  it('are given with an item and an edit, and read from both sides', async () => {
    const links = [...on('RM-1'), { type: 'relates-to', key: 'RM-2' }];
    const body = { ...bodies.item, title: 'Fourth', links };
    const made = await send('post', '/v1/items', body).expect(201);
    expect(made.body).toMatchObject({
      links,
      linkedItems: {
        dependsOn: [{ key: 'RM-1', title: 'First', state: 'proposed' }],
        neededBy: [],
        relatesTo: [{ key: 'RM-2', title: 'Second' }],
      },
    });
    const first = await send('get', '/v1/items/RM-1').expect(200);
    expect(first.body.linkedItems.neededBy).toMatchObject([{ key: 'RM-4' }]);
    const { body: edited } = await link('RM-3', on('RM-4')).expect(200);
    expect(edited.events[1]).toMatchObject({
      type: 'edited',
      before: { links: [] },
      after: { links: on('RM-4') },
    });
    const { body: list } = await send('get', '/v1/items?sort=newest');
    expect(list.items.map((it: any) => it.links)).toEqual([
      links,
      on('RM-4'),
      [],
      [],
    ]);
  });

  it('stay where a caller does not know of them', async () => {
    await link('RM-3', on('RM-1')).expect(200);
    const next = edit({ title: 'Renamed' });
    await send('put', '/v1/items/RM-3', next, version(2)).expect(200);
    const move = { to: 'withdrawn' };
    const path = '/v1/items/RM-3/transitions';
    const { body } = await send('post', path, move, version(3)).expect(200);
    expect(body.links).toEqual(on('RM-1'));
  });

  it.each<[unknown, string]>([
    [on('RM-99'), `/body/links/0/key: there is no item 'RM-99'; use the key`],
    [on('RM-1', 'RM-2'), '/body/links/1/key: must be another item'],
    [on('RM-1', 'RM-1'), `/body/links/1/key: 'RM-1' is linked already`],
    [on('nonsense'), '/body/links/0/key'],
    [[{ type: 'blocks', key: 'RM-1' }], '/body/links/0/type'],
    [[{ ...on('RM-1')[0], evil: 1 }], '/body/links/0/evil'],
    [on(...Array.from({ length: 51 }, (_, n) => `RM-${n + 3}`)), '/body/links'],
    ['RM-1', '/body/links'],
  ])('such as %j are refused with their field', async (links, expected) => {
    const { body } = await link('RM-2', links).expect(400);
    expect(body.error.message).toContain(expected);
    expect((await send('get', '/v1/items/RM-2')).body.version).toBe(1);
  });

  it('answer a circle with 409, and tell it', async () => {
    await link('RM-1', on('RM-2')).expect(200);
    await link('RM-2', on('RM-3')).expect(200);
    const { body } = await link('RM-3', on('RM-1')).expect(409);
    expect(body.error.message).toContain('RM-3 → RM-1 → RM-2 → RM-3');
  });

  it('are for those who may change the item, wherever they lead', async () => {
    const ownerRef = 'group:default/platform-engineering';
    const theirs = { ...bodies.item, ownerRef };
    await send('post', '/v1/items', theirs).expect(201);
    const owner = { ...version(1), Authorization: roles.owner };
    const mine = edit({ links: on('RM-4') });
    await send('put', '/v1/items/RM-1', mine, owner).expect(200);
    const other = edit({ ownerRef, links: on('RM-2') });
    await send('put', '/v1/items/RM-4', other, owner).expect(403);
  });
});
