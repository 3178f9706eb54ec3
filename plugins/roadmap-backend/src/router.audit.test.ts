import { TestDatabases } from '@backstage/backend-test-utils';
import {
  countAudits,
  recordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { addKnownMetric } from './database/__fixtures__/samples';
import {
  bodies,
  document,
  edit,
  emptyDocument,
  version,
} from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const COMMENT = '/v1/items/RM-1/comments/00000000-0000-4000-8000-000000000001';
const METRIC_ID = '00000000-0000-4000-8000-000000000002';
const auditor = recordingAuditor();
let app: Express;
const send = sender(() => app);

beforeEach(async () => {
  const db = await emptyDatabase(databases);
  app = await roadmapApp(db, { auditor });
  await send('post', '/v1/items', bodies.item);
  await send('post', '/v1/items/RM-1/comments', bodies.comment);
  // What is to be told of the comment knows its old id.
  await db('news').delete();
  await db('comments').update({ id: COMMENT.slice(-36) });
  await send('put', '/v1/vision', { markdown: 'First' }, version(0));
  await send('post', '/v1/objectives', bodies.objective);
  await addKnownMetric(db, METRIC_ID);
});

describe('audit', () => {
  const mutations = [
    ['post', '/v1/items', bodies.item, 201],
    ['put', '/v1/items/RM-1', edit({ title: 'Better' }), 200],
    ['post', '/v1/requests', bodies.ask, 201],
    ['post', '/v1/items/RM-1/transitions', { to: 'withdrawn' }, 200],
    ['post', '/v1/items/RM-1/commitments', bodies.commitment, 201],
    ['put', '/v1/items/RM-1/votes/me', undefined, 200],
    ['delete', '/v1/items/RM-1/votes/me', undefined, 200],
    ['post', '/v1/items/RM-1/comments', bodies.comment, 201],
    ['put', COMMENT, bodies.comment, 200],
    ['delete', COMMENT, undefined, 200],
    ['put', '/v1/items/RM-1/followers/me', undefined, 200],
    ['delete', '/v1/items/RM-1/followers/me', undefined, 200],
    ['put', '/v1/vision', bodies.vision, 200],
    ['post', '/v1/objectives', bodies.objective, 201],
    ['put', '/v1/objectives/OB-1', bodies.objective, 200],
    ['post', '/v1/metrics', { ...bodies.metric, itemKey: 'RM-1' }, 201],
    ['put', `/v1/metrics/${METRIC_ID}`, bodies.metric, 200],
    ['post', `/v1/metrics/${METRIC_ID}/readings`, bodies.reading, 201],
    ['post', '/v1/imports', bodies.imports, 200],
    ['delete', '/v1/sources/sample', undefined, 204],
    ['post', '/v1/documents/apply', emptyDocument, 200],
  ] as const;

  it.each(mutations)(
    'of %s %s holds one success',
    async (verb, path, body, status) => {
      const work = () => send(verb, path, body, version(1)).expect(status);
      expect(await countAudits(auditor, work)).toEqual({
        succeeded: 1,
        failed: 0,
        open: 0,
      });
    },
  );

  const refused = [
    ...mutations.filter(([, path]) => !/followers|documents/.test(path)),
    // A document asks for the rights of what it changes, so one has to.
    [
      'post',
      '/v1/documents/apply',
      { ...emptyDocument, text: document() },
      403,
    ],
  ] as const;

  it.each(refused)(
    'of %s %s without right holds one failure',
    async (verb, path, body) => {
      const guest = {
        Authorization: roles.planner.replace('priya', 'guest'),
        ...version(1),
      };
      const work = () => send(verb, path, body, guest).expect(403);
      expect(await countAudits(auditor, work)).toEqual({
        succeeded: 0,
        failed: 1,
        open: 0,
      });
    },
  );

  it('holds nothing of a read', async () => {
    const work = () => send('get', '/v1/items').expect(200);
    expect(await countAudits(auditor, work)).toEqual({
      succeeded: 0,
      failed: 0,
      open: 0,
    });
  });
});
