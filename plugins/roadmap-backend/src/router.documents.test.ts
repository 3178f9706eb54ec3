import { TestDatabases } from '@backstage/backend-test-utils';
import { recordingAuditor } from '@stagecraft/backstage-backend-http/testUtils';
import type { DocumentPlan } from '@stagecraft/backstage-plugin-roadmap-common';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, document, edit, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { documentSender } from './__fixtures__/documentSender';
import { sender } from './__fixtures__/sender';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const auditor = recordingAuditor();
let db: Knex;
let app: Express;
const send = sender(() => app);
const { apply, exported, item, plan, take } = documentSender(send);

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db, { auditor });
});

const actions = ({ items }: DocumentPlan) => items.map(it => it.action);

describe('a document', () => {
  it('makes items with the history of those made by hand', async () => {
    const before = await plan(document());
    expect(actions(before)).toEqual(['create']);
    expect((await send('get', '/v1/items')).body.totalItems).toBe(0);

    const { items } = await take(document());
    expect(items[0].key).toBe('RM-1');
    const made = await item('RM-1');
    expect(made).toMatchObject({
      state: 'in-progress',
      source: 'portal',
      entities: bodies.item.entities,
      commitments: [{ revision: 1, imported: false }],
    });
    expect(made.events.map(({ type, actor }) => [type, actor])).toEqual([
      ['created', 'user:default/priya'],
      ['promised', 'user:default/priya'],
      ['state-changed', 'user:default/priya'],
      ['state-changed', 'user:default/priya'],
    ]);
  });

  it.each(['yaml', 'csv'] as const)(
    'that was written as %s changes nothing when it is read',
    async format => {
      await take(document());
      await send('post', '/v1/items', bodies.item);
      const hostile = {
        title: '=1+1',
        summary: "'@x\r\n---\n\t\u202E",
        category: '+49',
      };
      await send('put', '/v1/items/RM-2', edit(hostile), version(1));
      await send(
        'post',
        '/v1/items/RM-2/commitments',
        bodies.commitment,
        version(2),
      );
      await send(
        'post',
        '/v1/items/RM-2/commitments',
        bodies.again,
        version(3),
      );
      const text = await exported(format);
      const { items, problems } = await plan(text, format);
      expect(problems).toEqual([]);
      expect(items.map(({ id, action }) => [id, action])).toEqual([
        ['tracking', 'unchanged'],
        ['RM-2', 'unchanged'],
      ]);
      const events = await db('events').count();
      await take(text, format);
      expect(await db('events').count()).toEqual(events);
      expect(await exported(format)).toBe(text);
    },
  );

  it('changes what differs, and once', async () => {
    await take(document());
    const next = document({ title: 'Tracking at once', again: true });
    const { items } = await plan(next);
    expect(items).toEqual([
      expect.objectContaining({
        action: 'change',
        key: 'RM-1',
        fields: [
          {
            field: 'title',
            before: bodies.item.title,
            after: 'Tracking at once',
          },
        ],
        promises: [
          expect.objectContaining({
            revision: 2,
            previousDue: '2026-12-15',
            due: '2027-02-15',
          }),
        ],
      }),
    ]);
    await take(next);
    const changed = await item('RM-1');
    expect(changed.title).toBe('Tracking at once');
    expect(changed.commitments[1]).toMatchObject({
      reasonCode: 'dependency',
      reason: bodies.again.reason,
    });
    expect(actions(await take(next))).toEqual(['unchanged']);
    expect((await item('RM-1')).version).toBe(changed.version);
  });

  it('leaves alone what it does not name', async () => {
    await send('post', '/v1/items', bodies.item);
    await take(document());
    expect(await item('RM-1')).toMatchObject({ state: 'proposed', version: 1 });
  });

  it('is refused when the plan is another one by now', async () => {
    await take(document());
    const next = document({ title: 'Tracking at once' });
    const { basis } = await plan(next);
    const { version: read } = await item('RM-1');
    const theirs = edit({ title: 'Theirs', state: 'in-progress' });
    await send('put', '/v1/items/RM-1', theirs, version(read)).expect(200);
    const answer = await apply(next, basis);
    expect(answer.status).toBe(409);
    expect((await item('RM-1')).title).toBe('Theirs');
  });

  it('is applied as a whole or not at all, also by two at a time', async () => {
    await take(document());
    const next = document({ title: 'Tracking at once', more: 20 });
    const { basis } = await plan(next);
    const answers = await Promise.all([1, 2, 3].map(() => apply(next, basis)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409]);
    expect((await send('get', '/v1/items')).body.totalItems).toBe(21);
  });

  it('with a problem changes nothing, and says where it is', async () => {
    const text = document({ owner: 'group:default/nobody', more: 2 });
    const { basis, problems } = await plan(text);
    expect(problems).toEqual([
      {
        kind: 'error',
        line: 6,
        column: 5,
        field: 'items[0].owner',
        id: 'tracking',
        message: 'must be in the catalog, got group:default/nobody',
      },
    ]);
    const answer = await apply(text, basis);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('line 6: items[0].owner: must');
    expect((await send('get', '/v1/items')).body.totalItems).toBe(0);
  });

  it('says before it is tried what the caller may not do', async () => {
    await send('post', '/v1/items', {
      ...bodies.item,
      ownerRef: 'group:default/platform-engineering',
    });
    const text = (await exported()).replace('Tracking', 'Watching');
    const owner = { Authorization: roles.owner };
    const { basis, problems } = await plan(text, 'yaml', owner);
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'denied',
        id: 'RM-1',
        message: expect.stringContaining("'roadmap.item.update'"),
      }),
    ]);
    expect((await apply(text, basis, 'yaml', owner)).status).toBe(403);
    expect((await item('RM-1')).title).toBe(bodies.item.title);
  });

  it('holds what the filters of a list leave, also of the past', async () => {
    await take(document());
    const words = '&q=without&ownerRef=group:default/parcel-tracking';
    expect(await exported('yaml', words)).toContain('id: tracking');
    expect(await exported('yaml', '&state=withdrawn')).toContain('items: []');
    expect(await exported('yaml', '&asOf=2026-01-01T00:00:00Z')).toContain(
      'items: []',
    );
  });
});

it('publishes the schema of a document', async () => {
  const { body } = await send('get', '/v1/documents/schema');
  expect(body).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { kind: { const: 'Roadmap' } },
  });
});
