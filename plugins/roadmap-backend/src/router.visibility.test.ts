import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { bodies, edit, version } from './__fixtures__/requests';
import { basePath, roadmapApp, roles } from './__fixtures__/roadmapApp';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const COMMENT_ID = '00000000-0000-4000-8000-000000000001';
let db: Knex;
let app: Express;
let signals: unknown[];

type Verb = 'get' | 'post' | 'put' | 'delete';
type Role = 'reader' | 'owner' | 'otherDeveloper' | 'planner';

const send = (
  role: Role,
  verb: Verb,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) => {
  const call = request(app)
    [verb](`${basePath}${path}`)
    .set({ Authorization: roles[role], ...headers });
  return body ? call.send(body) : call;
};

const hiddenItem = {
  ...bodies.item,
  title: 'Lost tokens of scanners',
  visibility: 'team',
  objectiveKey: 'OB-1',
};

/** Makes RM-2 for its team only, with all that can happen to an item. */
async function makeHiddenItem() {
  const path = '/v1/items/RM-2';
  const by = (verb: Verb, rest: string, body?: object, headers = {}) =>
    send('owner', verb, `${path}${rest}`, body, headers);
  const draft = { ...hiddenItem, commitment: bodies.commitment };
  await send('owner', 'post', '/v1/items', draft).expect(201);
  await by('post', '/comments', bodies.comment).expect(201);
  await by('put', '/votes/me').expect(200);
  const metric = { ...bodies.metric, itemKey: 'RM-2' };
  await send('owner', 'post', '/v1/metrics', metric).expect(201);
  await by('post', '/transitions', { to: 'in-progress' }, version(1));
  await by('post', '/transitions', { to: 'shipped' }, version(2)).expect(200);
}

beforeEach(async () => {
  db = await emptyDatabase(databases);
  signals = [];
  app = await roadmapApp(db, {
    onSignal: (_message, recipients) => signals.push(recipients),
  });
  await send('owner', 'post', '/v1/objectives', bodies.objective).expect(201);
  await send('owner', 'post', '/v1/items', bodies.item).expect(201);
});

describe('who is not of the team', () => {
  const LISTS = [
    '/v1/items',
    '/v1/items?sort=votes&q=tokens',
    '/v1/items?lane=delivered',
    '/v1/items?follower=me',
    '/v1/items?entityRef=component:default/tracking-api',
    '/v1/requests/similar?text=lost%20tokens%20of%20scanners',
    '/v1/changelog',
    '/v1/feeds/changes.atom',
    '/v1/feeds/changes.json',
    '/v1/feeds/changelog.atom',
    '/v1/feeds/changelog.json',
    '/v1/feeds/promises.ics',
    '/v1/scorecard?from=2026-Q4&to=2026-Q4',
    '/v1/scorecard/items?from=2026-Q4&to=2026-Q4',
    '/v1/objectives',
    '/v1/objectives/OB-1',
    '/v1/documents?format=yaml',
  ];

  it.each(LISTS)(
    'gets the answer of a roadmap without the item: %s',
    async path => {
      const before = await send('otherDeveloper', 'get', path).expect(200);
      const ownBefore = await send('owner', 'get', path).expect(200);
      await makeHiddenItem();
      const after = await send('otherDeveloper', 'get', path).expect(200);
      const ownAfter = await send('owner', 'get', path).expect(200);
      expect(after.text).toBe(before.text);
      // Otherwise the first comparison would prove nothing.
      expect(ownAfter.text).not.toBe(ownBefore.text);
    },
  );

  it('does not see it in the past, nor what was public in it once', async () => {
    app = await roadmapApp(db, { now: new Date(Date.now() + 60_000) });
    await send('owner', 'post', '/v1/items', {
      ...hiddenItem,
      visibility: 'public',
    }).expect(201);
    const then = new Date().toISOString();
    const path = `/v1/items?asOf=${then}`;
    const seen = await send('otherDeveloper', 'get', path).expect(200);
    expect(seen.body.totalItems).toBe(2);
    const hide = { ...hiddenItem, state: 'proposed' };
    await send('owner', 'put', '/v1/items/RM-2', hide, version(1)).expect(200);
    const hidden = await send('otherDeveloper', 'get', path).expect(200);
    expect(hidden.body.totalItems).toBe(1);
    const one = `/v1/items/RM-2?asOf=${then}`;
    await send('otherDeveloper', 'get', one).expect(404);
    const own = await send('owner', 'get', path).expect(200);
    expect(own.body.totalItems).toBe(2);
  });

  const KEYED: [Verb, string, object?, Record<string, string>?][] = [
    ['get', '/v1/items/KEY'],
    ['put', '/v1/items/KEY', edit({ title: 'Mine now' }), version(3)],
    ['post', '/v1/items/KEY/transitions', { to: 'withdrawn' }, version(3)],
    ['post', '/v1/items/KEY/commitments', bodies.again, version(3)],
    ['put', '/v1/items/KEY/votes/me'],
    ['delete', '/v1/items/KEY/votes/me'],
    ['get', '/v1/items/KEY/comments'],
    ['post', '/v1/items/KEY/comments', bodies.comment],
    ['put', `/v1/items/KEY/comments/${COMMENT_ID}`, bodies.comment, version(1)],
    ['delete', `/v1/items/KEY/comments/${COMMENT_ID}`],
    ['get', '/v1/items/KEY/followers'],
    ['put', '/v1/items/KEY/followers/me'],
    ['delete', '/v1/items/KEY/followers/me'],
    ['get', '/v1/items/KEY/metrics'],
    ['post', '/v1/metrics', { ...bodies.metric, itemKey: 'KEY' }],
    [
      'post',
      '/v1/documents/plan',
      {
        format: 'yaml',
        text: `apiVersion: stagecraft.dev/v1alpha1\nkind: Roadmap\nitems: [{ id: KEY, title: Mine now, owner: ${bodies.item.ownerRef} }]`,
      },
    ],
  ];

  it.each(KEYED)(
    'is told that there is no such item: %s %s',
    // A rest, because a row may be short, and Jest would fill it up.
    async (...[verb, path, body, headers]: (typeof KEYED)[number]) => {
      await makeHiddenItem();
      const rows = async () =>
        (await db('items').where({ number: 2 }).first()).version;
      const untouched = await rows();
      const ask = async (key: string) => {
        const named = (text: string) => text.replaceAll('KEY', key);
        const { status, text } = await send(
          'otherDeveloper',
          verb,
          named(path),
          body && JSON.parse(named(JSON.stringify(body))),
          headers,
        );
        // The hash of a plan is of the key as well.
        const plain = text.replace(/"basis":"\w+"/, '');
        return { status, text: plain.replaceAll(key, 'KEY') };
      };
      const hidden = await ask('RM-2');
      expect(hidden).toEqual(await ask('RM-7'));
      expect(await rows()).toBe(untouched);
      expect(hidden.status).toBe(path.endsWith('/plan') ? 200 : 404);
    },
  );

  it('cannot find out by naming it in an item of another kind', async () => {
    await makeHiddenItem();
    const asked = await send(
      'otherDeveloper',
      'post',
      '/v1/requests',
      bodies.ask,
    );
    const { key } = asked.body;
    const accept = (acceptedInto: string) =>
      send(
        'planner',
        'post',
        `/v1/items/${key}/transitions`,
        { to: 'accepted', attributes: { acceptedInto } },
        version(1),
      );
    // The planner reads everything, so the name is good; whoever reads less does not see whose it is.
    await accept('RM-2').expect(200);
    const seen = await send('otherDeveloper', 'get', `/v1/items/${key}`);
    expect(seen.text).not.toContain(hiddenItem.title);
  });

  it('does not see it at the other end of a link', async () => {
    await makeHiddenItem();
    const path = '/v1/items/RM-1';
    const link = edit({ links: [{ type: 'depends-on', key: 'RM-2' }] });
    await send('owner', 'put', path, link, version(1)).expect(200);
    const own = await send('owner', 'get', path);
    expect(own.body.linkedItems.dependsOn).toMatchObject([
      { key: 'RM-2', title: hiddenItem.title },
    ]);
    const { body } = await send('otherDeveloper', 'get', path);
    expect(body.linkedItems.dependsOn).toEqual([]);
  });

  it('can neither propose to another team in secret nor hide what is not its own', async () => {
    const refused = await send(
      'otherDeveloper',
      'post',
      '/v1/items',
      hiddenItem,
    );
    expect(refused.status).toBe(403);
    const text = `apiVersion: stagecraft.dev/v1alpha1\nkind: Roadmap\nitems: [{ id: mine, title: Mine, owner: ${bodies.item.ownerRef}, visibility: team }]`;
    const { body } = await send(
      'otherDeveloper',
      'post',
      '/v1/documents/plan',
      {
        text,
        format: 'yaml',
      },
    );
    expect(body.problems).toMatchObject([{ kind: 'denied' }]);
  });

  it('cannot take the name that a document gave it', async () => {
    const documentOf = (visibility: string) => ({
      format: 'yaml',
      text: `apiVersion: stagecraft.dev/v1alpha1\nkind: Roadmap\nitems: [{ id: tokens, title: Lost tokens, owner: ${bodies.item.ownerRef}, visibility: ${visibility} }]`,
    });
    const plan = (role: Role, visibility: string) =>
      send(role, 'post', '/v1/documents/plan', documentOf(visibility));
    const { basis } = (await plan('owner', 'team')).body;
    const apply = { ...documentOf('team'), basis };
    await send('owner', 'post', '/v1/documents/apply', apply).expect(200);
    const { body } = await plan('otherDeveloper', 'internal');
    expect(body.problems).toMatchObject([
      { message: expect.stringContaining('is taken') },
    ]);
    expect(JSON.stringify(body)).not.toContain('RM-2');
  });
});

describe('who is of the team', () => {
  it('sees it everywhere, and so does who reads everything', async () => {
    await makeHiddenItem();
    for (const role of ['owner', 'planner'] as const) {
      const { body } = await send(role, 'get', '/v1/items/RM-2').expect(200);
      expect(body).toMatchObject({ key: 'RM-2', visibility: 'team' });
    }
  });

  it('alone hears that it changed', async () => {
    await makeHiddenItem();
    const [ofFirst, ...ofHidden] = signals;
    expect(ofFirst).toEqual({ type: 'broadcast' });
    expect(ofHidden.length).toBeGreaterThan(3);
    const team = { type: 'user', entityRef: bodies.item.ownerRef };
    for (const recipients of ofHidden) expect(recipients).toEqual(team);
  });
});

describe('the visibility', () => {
  it('is internal unless somebody says otherwise, and stays when an edit does not name it', async () => {
    const path = '/v1/items/RM-1';
    const hide = edit({ visibility: 'team' });
    await send('owner', 'put', path, hide, version(1)).expect(200);
    await send('owner', 'put', path, edit({ title: 'Renamed' }), version(2));
    const after = await send('owner', 'get', path);
    expect(after.body.visibility).toBe('team');
    expect(after.body.events).toContainEqual(
      expect.objectContaining({
        type: 'edited',
        before: { visibility: 'internal' },
        after: { visibility: 'team' },
      }),
    );
  });

  it('of open feeds is public', async () => {
    app = await roadmapApp(db, { openFeeds: true });
    const open = {
      ...hiddenItem,
      title: 'For everybody',
      visibility: 'public',
    };
    await send('owner', 'post', '/v1/items', open).expect(201);
    const url = '/v1/feeds/changes.json';
    const outside = await request(app).get(`${basePath}${url}`).expect(200);
    expect(outside.text).toContain('For everybody');
    expect(outside.text).not.toContain(bodies.item.title);
    const inside = await send('reader', 'get', url).expect(200);
    expect(inside.text).toContain(bodies.item.title);
  });
});
