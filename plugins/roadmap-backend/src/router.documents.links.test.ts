import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { documentSender } from './__fixtures__/documentSender';
import { bodies, document, edit, version } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
const send = sender(() => app);
const { exported, item, plan, take } = documentSender(send);

beforeEach(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
});

/** A document whose first item depends on others. */
const dependingOn = (ids: string, more: number) =>
  document({ more }).replace('    state', `    dependsOn: [${ids}]\n    state`);

/** The keys of what an item depends on, is needed by and relates to. */
async function linkedTo(key: string) {
  const { dependsOn, neededBy, relatesTo } = (await item(key)).linkedItems;
  const keysOf = (list: { key: string }[]) => list.map(it => it.key);
  return [dependsOn, neededBy, relatesTo].map(keysOf);
}

describe('links in a document', () => {
  it.each(['yaml', 'csv'] as const)(
    'are made with the items, and given back as %s',
    async format => {
      await send('post', '/v1/items', bodies.item).expect(201);
      const text = dependingOn('more/1', 2).replace(
        'id: more/0,',
        'id: more/0, relatesTo: [RM-1], dependsOn: [tracking],',
      );
      await take(text);
      expect(await linkedTo('RM-2')).toEqual([['RM-4'], ['RM-3'], []]);
      expect(await linkedTo('RM-3')).toEqual([['RM-2'], [], ['RM-1']]);
      const { events } = await item('RM-3');
      expect(events.map(({ type }) => type)).toEqual(['created']);
      const written = await exported(format);
      const { items } = await plan(written, format);
      expect(items.map(it => it.action)).toEqual(Array(4).fill('unchanged'));
      await take(written, format);
      expect(await exported(format)).toBe(written);
    },
  );

  it('are turned round in one go, and the history says so', async () => {
    await take(dependingOn('more/1', 2));
    const text = document({ more: 2 }).replace(
      'id: more/1,',
      'id: more/1, dependsOn: [RM-1],',
    );
    const { items } = await take(text);
    expect(items.map(({ fields }) => fields)).toEqual([
      [{ field: 'dependsOn', before: 'more/1', after: '' }],
      [],
      [{ field: 'dependsOn', before: '', after: 'tracking' }],
    ]);
    expect(await linkedTo('RM-1')).toEqual([[], ['RM-3'], []]);
    const { events } = await item('RM-3');
    expect(events.at(-1)).toMatchObject({
      type: 'edited',
      before: { links: [] },
      after: { links: [{ type: 'depends-on', key: 'RM-1' }] },
    });
  });

  it('are refused when they close a circle with what it does not name', async () => {
    await take(document({ more: 2 }));
    const more = edit({ links: [{ type: 'depends-on', key: 'RM-1' }] });
    await send('put', '/v1/items/RM-2', more, version(1)).expect(200);
    const { problems } = await plan(dependingOn('more/0', 0));
    expect(problems).toMatchObject([
      {
        line: 7,
        field: 'items[0].dependsOn[0]',
        message: 'must make no circle, got RM-1 → RM-2 → RM-1',
      },
    ]);
  });

  it('lead to items of other kinds as well', async () => {
    await send('post', '/v1/items', bodies.risk).expect(201);
    await take(dependingOn('RM-1', 0));
    expect(await linkedTo('RM-1')).toEqual([[], ['RM-2'], []]);
  });
});
