import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, version } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';
import { source } from './services/metricSources/__fixtures__/source';
import { MetricSources } from './services/metricSources/MetricSources';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
let db: Knex;

const metricSources = new MetricSources();
metricSources.addMetricSource(
  source({
    unit: '%',
    findQueryProblem: query =>
      query.includes('(') ? 'must close its brackets' : undefined,
  }),
);

const send = sender(() => app);
const messageOf = (answer: { body: any }) => answer.body.error.message;
const OBJECTIVE = '/v1/objectives/OB-1';

async function addMetric() {
  const metric = { ...bodies.metric, objectiveKey: 'OB-1' };
  const { body } = await send('post', '/v1/metrics', metric).expect(201);
  return body;
}

const readValue = (id: string, readOn: string, value: number) =>
  send('post', `/v1/metrics/${id}/readings`, { readOn, value });

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db, { metricSources });
  await send('post', '/v1/objectives', bodies.objective)
    .expect(201)
    .expect('ETag', '"1"');
});

describe('an objective', () => {
  it('is read back with what is pointed out about it', async () => {
    const { body } = await send('get', OBJECTIVE).expect('ETag', '"1"');
    expect(body).toMatchObject({
      ...bodies.objective,
      key: 'OB-1',
      metrics: [],
      items: {},
      problems: ['no-metric', 'no-item'],
      source: 'portal',
    });
  });

  it('keeps every wording, and refuses one that is based on an old one', async () => {
    const next = { ...bodies.objective, title: 'Recipients take it in' };
    await send('put', OBJECTIVE, next).expect(428);
    const { body } = await send('put', OBJECTIVE, next, version(1))
      .expect(200)
      .expect('ETag', '"2"');
    expect(body.revisions).toMatchObject([
      { title: bodies.objective.title, writtenBy: 'user:default/priya' },
      { title: next.title, revision: 2 },
    ]);
    const stale = await send('put', OBJECTIVE, next, version(1)).expect(409);
    expect(messageOf(stale)).toContain('OB-1 is at revision 2, not 1');
  });

  it('lets one of many edits through', async () => {
    const answers = await Promise.all(
      [...Array(20).keys()].map(n => {
        const next = { ...bodies.objective, title: `Title ${n}` };
        return send('put', OBJECTIVE, next, version(1));
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array(19).fill(409),
    ]);
  });

  it.each([
    ['2026-Q5', 'period'],
    ['later', 'period'],
  ])('of %s is refused', async period => {
    const body = { ...bodies.objective, period };
    await send('post', '/v1/objectives', body).expect(400);
  });

  it('needs an owner that the catalog knows', async () => {
    const ownerRef = 'group:default/nobody';
    const body = { ...bodies.objective, ownerRef };
    const answer = await send('post', '/v1/objectives', body).expect(400);
    expect(messageOf(answer)).toContain('Not in the catalog');
  });

  it.each([
    ['get', OBJECTIVE.replace('1', '9'), undefined],
    ['put', OBJECTIVE.replace('1', '9'), bodies.objective],
  ] as const)(
    'that is not there answers %s with 404',
    async (verb, path, body) => {
      await send(verb, path, body, version(1)).expect(404);
    },
  );
});

describe('the list', () => {
  it('has the objectives of the quarters around, each with how it stands', async () => {
    const { id } = await addMetric();
    await readValue(id, '2026-11-10', 73).expect(201);
    await readValue(id, '2026-11-21', 74.5).expect(201);
    const early = { ...bodies.objective, period: '2025-Q4' };
    await send('post', '/v1/objectives', early).expect(201);
    await send('post', '/v1/items', { ...bodies.item, objectiveKey: 'OB-1' });
    const { body } = await send('get', '/v1/objectives').expect(200);
    expect(body).toMatchObject({
      today: '2026-11-24',
      from: '2026-Q1',
      to: '2027-Q3',
      objectives: [
        {
          key: 'OB-1',
          items: { proposed: 1 },
          problems: [],
          metrics: [{ latest: { progress: 0.5, verdict: 'partly' } }],
        },
      ],
    });
    const all = await send('get', '/v1/objectives?from=2025-Q4');
    expect(all.body.objectives.map((it: { key: string }) => it.key)).toEqual([
      'OB-2',
      'OB-1',
    ]);
  });

  it.each([
    ['from=2026-Q4&to=2026-Q1', 'give the earlier quarter first'],
    ['from=2000-Q1', 'begin with 2017-Q4 or later'],
    ['from=2026-Q7', '/query/from'],
  ])('refuses %s', async (query, words) => {
    const answer = await send('get', `/v1/objectives?${query}`).expect(400);
    expect(messageOf(answer)).toContain(words);
  });

  it('points out items that somebody works for without an objective', async () => {
    const promised = { ...bodies.item, commitment: bodies.commitment };
    await send('post', '/v1/items', bodies.item).expect(201);
    await send('post', '/v1/items', promised).expect(201);
    await send('post', '/v1/items', { ...promised, objectiveKey: 'OB-1' });
    const { body } = await send('get', '/v1/objectives');
    expect(body.totalWithoutObjective).toBe(1);
    expect(body.withoutObjective).toMatchObject([
      { key: 'RM-2', state: 'committed', title: bodies.item.title },
    ]);
  });
});

describe('a metric', () => {
  it.each([
    [{ target: 71 }, '/body/target: must differ from the baseline 71'],
    [{ direction: 'down' }, '/body/target: must lie below the baseline 71'],
    [{ sourceType: 'sla' }, '/body/sourceType: must be one of hand, test'],
    [{ sourceType: 'test' }, "/body/sourceQuery: must say what 'test' is to"],
    [
      { sourceType: 'test', sourceQuery: 'rate(' },
      '/body/sourceQuery: must close its brackets',
    ],
    [
      { sourceType: 'test', sourceQuery: 'up', unit: 'min' },
      "/body/unit: must be '%'",
    ],
    [{ itemKey: 'RM-1' }, 'either objectiveKey or itemKey'],
    [{ objectiveKey: undefined }, 'either objectiveKey or itemKey'],
  ])('with %j is refused', async (fields, words) => {
    const metric = { ...bodies.metric, objectiveKey: 'OB-1', ...fields };
    const answer = await send('post', '/v1/metrics', metric).expect(400);
    expect(messageOf(answer)).toContain(words);
  });

  it('is read from what is installed, and by people as well', async () => {
    const { body: offered } = await send('get', '/v1/metric-sources');
    expect(offered.sources).toEqual([
      { type: 'test', title: 'Test', queryHint: 'Anything', unit: '%' },
    ]);
    const from = { sourceType: 'test', sourceQuery: 'up' };
    const metric = { ...bodies.metric, ...from, objectiveKey: 'OB-1' };
    const { body } = await send('post', '/v1/metrics', metric).expect(201);
    expect(body).toMatchObject(from);
    const read = await readValue(body.id, '2026-11-21', 75).expect(201);
    expect(read.body.latest.readBy).toBe('user:default/priya');
  });

  it('is of something that exists', async () => {
    const metric = { ...bodies.metric, objectiveKey: 'OB-7' };
    await send('post', '/v1/metrics', metric).expect(404);
    const ofItem = { ...bodies.metric, itemKey: 'RM-7' };
    await send('post', '/v1/metrics', ofItem).expect(404);
    const nowhere = '/v1/metrics/00000000-0000-4000-8000-000000000001';
    await send('post', `${nowhere}/readings`, bodies.reading).expect(404);
    await send('put', nowhere, bodies.metric, version(1)).expect(404);
  });

  it('keeps every reading, each with its verdict; the last of the latest day stands', async () => {
    const { id } = await addMetric();
    await readValue(id, '2026-11-22', 71).expect(201);
    await readValue(id, '2026-11-10', 90).expect(201);
    await readValue(id, '2026-11-24', 77).expect(201);
    await readValue(id, '2026-11-24', 78).expect(201);
    const { body } = await send('get', OBJECTIVE);
    const [metric] = body.metrics;
    expect(
      metric.readings.map((it: any) => [it.readOn, it.value, it.verdict]),
    ).toEqual([
      ['2026-11-10', 90, undefined],
      ['2026-11-22', 71, 'missed'],
      ['2026-11-24', 77, 'partly'],
      ['2026-11-24', 78, 'met'],
    ]);
    expect(metric.latest).toMatchObject({ value: 78, verdict: 'met' });
    expect(metric.latest.readBy).toBe('user:default/priya');
  });

  it('is read by nobody before its day has come', async () => {
    const { id } = await addMetric();
    const answer = await readValue(id, '2026-11-25', 75).expect(400);
    expect(messageOf(answer)).toContain('today is 2026-11-24');
  });

  it('is due from its check date on, until it is read', async () => {
    const { id } = await addMetric();
    const problems = async () =>
      (await send('get', OBJECTIVE)).body.problems.includes('reading-due');
    expect(await problems()).toBe(true);
    await readValue(id, '2026-11-19', 75).expect(201);
    expect(await problems()).toBe(true);
    await readValue(id, '2026-11-20', 75).expect(201);
    expect(await problems()).toBe(false);
  });

  it('is defined anew until it was judged, and every definition stays', async () => {
    const { id } = await addMetric();
    const path = `/v1/metrics/${id}`;
    const next = { ...bodies.metric, target: 80 };
    await readValue(id, '2026-11-19', 72).expect(201);
    await readValue(id, '2026-11-01', 71).expect(201);
    const { body } = await send('put', path, next, version(1)).expect(200);
    expect(body.revisions.map((it: any) => it.target)).toEqual([78, 80]);
    const stale = await send('put', path, next, version(1)).expect(409);
    expect(messageOf(stale)).toContain('is at revision 2, not 1');
    await readValue(id, '2026-11-21', 72).expect(201);
    const judged = await send('put', path, next, version(2)).expect(409);
    expect(messageOf(judged)).toContain('judged by its reading of 2026-11-21');
  });

  it.each(['objective_revisions', 'metric_revisions', 'metric_readings'])(
    'leaves its history in %s whole',
    async table => {
      const { id } = await addMetric();
      await readValue(id, '2026-11-21', 72).expect(201);
      for (const change of [
        () => db(table).delete(),
        () => db(table).update({ recorded_at: new Date(0) }),
        () => db.raw(`truncate ${table} cascade`),
      ]) {
        await expect(change()).rejects.toThrow('are history');
      }
    },
  );
});
