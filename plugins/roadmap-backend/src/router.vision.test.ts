import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
let db: Knex;

const send = sender(() => app);
const write = (markdown: string, read: number) =>
  send('put', '/v1/vision', { markdown }, version(read));

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
});

describe('the vision', () => {
  it('is empty at version 0 until somebody writes it', async () => {
    const { body } = await send('get', '/v1/vision').expect('ETag', '"0"');
    expect(body).toEqual({ version: 0, markdown: '', source: 'portal' });
    await send('get', '/v1/vision?version=1').expect(404);
  });

  it('keeps every version, with who wrote it', async () => {
    await write('One', 0).expect(200).expect('ETag', '"1"');
    await write('Two', 1).expect(200).expect('ETag', '"2"');
    const { body: list } = await send('get', '/v1/vision/versions');
    expect(list.versions).toMatchObject([
      { version: 2, writtenBy: 'user:default/priya' },
      { version: 1, writtenBy: 'user:default/priya' },
    ]);
    const { body: first } = await send('get', '/v1/vision?version=1');
    expect(first.markdown).toBe('One');
    expect((await send('get', '/v1/vision')).body.markdown).toBe('Two');
  });

  it('makes no version of the same words', async () => {
    await write('One', 0).expect(200);
    await write('One', 1).expect(200).expect('ETag', '"1"');
  });

  it('needs the version that was read, and that it still holds', async () => {
    await send('put', '/v1/vision', bodies.vision).expect(428);
    await write('One', 0).expect(200);
    const stale = await write('Another', 0).expect(409);
    expect(stale.body.error.message).toContain('is at version 1, not 0');
    await write('Another', 7).expect(409);
  });

  it('lets one of many through', async () => {
    const answers = await Promise.all(
      [...Array(20).keys()].map(n => write(`Try ${n}`, 0)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array(19).fill(409),
    ]);
  });

  it.each([
    {},
    { markdown: '' },
    { markdown: ' \n' },
    { markdown: 'x', by: 1 },
  ])('refuses %j', async body => {
    await send('put', '/v1/vision', body, version(0)).expect(400);
  });

  it('cannot be rewritten in the database', async () => {
    await write('One', 0).expect(200);
    await expect(
      db('vision_versions').update({ markdown: 'Other' }),
    ).rejects.toThrow('are history');
    await expect(db('vision_versions').delete()).rejects.toThrow('are history');
  });
});

describe('an imported plan', () => {
  const TABLES = [
    'vision_versions',
    'objectives',
    'objective_revisions',
    'metrics',
    'metric_revisions',
    'metric_readings',
  ];
  const load = (fields: object = {}) =>
    send('post', '/v1/imports', { ...bodies.imports, ...fields });
  const rowCounts = () =>
    Promise.all(TABLES.map(async table => (await db(table)).length));

  it('comes with its vision, objectives, readings and what serves them, once', async () => {
    await load().expect(200);
    await load().expect(200);
    expect(await rowCounts()).toEqual([1, 1, 1, 1, 1, 1]);
    const { body: objective } = await send('get', '/v1/objectives/OB-1');
    expect(objective).toMatchObject({
      source: 'sample',
      period: '2026-Q2',
      servedBy: [{ key: 'RM-1' }],
      metrics: [
        {
          latest: {
            value: 74,
            verdict: 'partly',
            readBy: 'user:default/priya',
          },
        },
      ],
    });
    const { body: vision } = await send('get', '/v1/vision');
    expect(vision).toMatchObject({ source: 'sample', version: 1 });
  });

  it('leaves a vision that is there', async () => {
    await write('Ours', 0).expect(200);
    await load().expect(200);
    expect((await send('get', '/v1/vision')).body.markdown).toBe('Ours');
  });

  it('goes without a trace, but for what others wrote', async () => {
    await load().expect(200);
    await write('Ours', 1).expect(200);
    const item = { ...bodies.item, objectiveKey: 'OB-1' };
    await send('post', '/v1/items', item).expect(201);
    const own = { ...bodies.metric, itemKey: 'RM-1' };
    const { body: metric } = await send('post', '/v1/metrics', own).expect(201);
    const readings = `/v1/metrics/${metric.id}/readings`;
    await send('post', readings, bodies.reading).expect(201);
    await send('delete', '/v1/sources/sample').expect(204);
    expect(await rowCounts()).toEqual([1, 0, 0, 0, 0, 0]);
    const { body: kept } = await send('get', '/v1/items/RM-2');
    expect(kept.objectiveKey).toBeUndefined();
    expect(kept.events.at(-1)).toMatchObject({
      type: 'edited',
      before: { objectiveKey: 'OB-1' },
      after: { objectiveKey: null },
    });
    const next = edit({ title: 'Edited since' });
    await send('put', '/v1/items/RM-2', next, version(kept.version)).expect(
      200,
    );
  });

  const [objective] = bodies.imports.objectives;
  const [metric] = objective.metrics;
  const [reading] = metric.readings;
  const withMetric = (fields: object) => ({
    objectives: [{ ...objective, metrics: [{ ...metric, ...fields }] }],
  });

  it.each<[object, string]>([
    [{ objectives: [] }, '/body/items/0/objectiveExternalId'],
    [withMetric({ target: 71 }), '/body/objectives/0/metrics/0/target'],
    [
      withMetric({ readings: [{ ...reading, readOn: '2026-12-01' }] }),
      '/body/objectives/0/metrics/0/readings/0/readOn',
    ],
    [
      { objectives: [{ ...objective, writtenAt: '2027-01-01T00:00:00Z' }] },
      '/body/objectives/0/writtenAt',
    ],
  ])('is refused as a whole for %j', async (fields, words) => {
    const answer = await load(fields).expect(400);
    expect(answer.body.error.message).toContain(words);
    expect(await rowCounts()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
