import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
let db: Knex;

const send = sender(() => app);
const path = '/v1/items/RM-1/comments';
const say = async (body: string) =>
  (await send('post', path, { body }).expect(201)).body;

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
  await send('post', '/v1/items', bodies.item).expect(201);
});

describe('comments', () => {
  it('come in pages from the end, oldest first', async () => {
    for (const word of ['one', 'two', 'three', 'four', 'five']) await say(word);
    const bodiesOf = (page: { comments: { body: string }[] }) =>
      page.comments.map(({ body }) => body);
    const { body: last } = await send('get', `${path}?limit=2`).expect(200);
    expect(bodiesOf(last)).toEqual(['four', 'five']);
    expect(last).toMatchObject({ earlier: 3, totalItems: 5 });
    const before = last.comments[0].seq;
    const { body: rest } = await send('get', `${path}?before=${before}`);
    expect(bodiesOf(rest)).toEqual(['one', 'two', 'three']);
    expect(rest.earlier).toBe(0);
    const { body: none } = await send('get', `${path}?before=1`);
    expect(none).toEqual({ comments: [], earlier: 0, totalItems: 5 });
  });

  it('keep the text as it was written, whatever it is', async () => {
    const hostile = `<script>alert(1)</script> [x](javascript:alert(1)) '; drop table comments; --`;
    expect((await say(hostile)).body).toBe(hostile);
  });

  it.each([{}, { body: '' }, { body: ' \n\t ' }, { body: 'x', author: 'y' }])(
    'refuse %j',
    async body => {
      await send('post', path, body).expect(400);
    },
  );

  it('refuse what is too long, and take what just fits', async () => {
    await send('post', path, { body: 'x'.repeat(10_001) }).expect(400);
    await send('post', path, { body: 'x'.repeat(10_000) }).expect(201);
  });

  it('are changed by their author, on the version that was read', async () => {
    const { id } = await say('first');
    const one = `${path}/${id}`;
    await send('put', one, { body: 'second' }).expect(428);
    const { body } = await send('put', one, { body: 'second' }, version(1))
      .expect(200)
      .expect('ETag', '"2"');
    expect(body).toMatchObject({
      body: 'second',
      mine: true,
      version: 2,
      editedAt: expect.any(String),
    });
    const stale = await send('put', one, { body: 'third' }, version(1));
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain('at version 2, not 1');
  });

  it('let one of many edits of one version through', async () => {
    const { id } = await say('first');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        send('put', `${path}/${id}`, { body: `try ${n}` }, version(1)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array(19).fill(409),
    ]);
  });

  it('leave their place when they are deleted, and not a word of the text', async () => {
    await say('before');
    const { id } = await say('to be regretted');
    const one = `${path}/${id}`;
    await send('delete', one).expect(200);
    await send('delete', one).expect(200);
    const { body: page } = await send('get', path);
    expect(page.comments).toMatchObject([
      { body: 'before', deleted: false },
      { body: '', deleted: true, id },
    ]);
    expect(await db('comments').where({ body: 'to be regretted' })).toEqual([]);
    await send('put', one, { body: 'again' }, version(2)).expect(409);
  });

  it('are only of the item in the address', async () => {
    await send('post', '/v1/items', bodies.item).expect(201);
    const { id } = await say('here');
    const elsewhere = `/v1/items/RM-2/comments/${id}`;
    await send('put', elsewhere, { body: 'there' }, version(1)).expect(404);
    await send('delete', elsewhere).expect(404);
    await send('get', '/v1/items/RM-7/comments').expect(404);
    await send('post', '/v1/items/RM-7/comments', bodies.comment).expect(404);
  });

  it('say whose they are', async () => {
    const { id } = await say('mine');
    const other = { Authorization: roles.reader };
    const { body } = await send('get', path, undefined, other);
    expect(body.comments).toMatchObject([
      { author: 'user:default/priya', mine: false },
    ]);
    const refused = await send('delete', `${path}/${id}`, undefined, other);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('Only its author');
  });

  it('go with the item of an imported set', async () => {
    await send('post', '/v1/imports', bodies.imports).expect(200);
    await send('post', '/v1/items/RM-2/comments', bodies.comment).expect(201);
    await send('delete', '/v1/sources/sample').expect(204);
    expect(await db('comments')).toEqual([]);
  });
});
