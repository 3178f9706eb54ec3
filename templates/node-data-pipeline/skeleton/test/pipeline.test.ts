import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { operations } from '../src/operations.ts';
import { Pipeline } from '../src/pipeline/Pipeline.ts';
import { PIPELINE } from '../src/pipeline/settings.ts';
import { buildApp } from '../src/server/buildApp.ts';
import { createLogger } from '../src/server/logger.ts';
import { readSettings } from '../src/server/settings.ts';
import { eventually } from './eventually.ts';
import { record, records, writeSource } from './parcels.ts';
import { makeSurroundings, type Surroundings } from './surroundings.ts';

const logger = createLogger({ service: 'trial', level: 'silent' });
let surroundings: Surroundings;
let folder: string;
let source: string;
let database: Client;
let pipeline: Pipeline;
let app: FastifyInstance;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pipeline-source-'));
  source = join(folder, 'parcels.jsonl');
});
after(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  surroundings = await makeSurroundings();
  const settings = readSettings(PIPELINE, {
    SERVICE_NAME: 'trial',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    SOURCE_FILE: source,
    SCHEDULE: '0 0 1 1 *',
    FRESH_WITHIN_MINUTES: '5',
    BATCH_SIZE: '10',
    MAX_REJECTED_PERCENT: '20',
    RETRIES: '1',
    RETRY_DELAY_SECONDS: '1',
    ...surroundings.settings,
  });
  database = new Client({ connectionString: settings.DATABASE_URL });
  await database.connect();
  pipeline = await Pipeline.open(settings, logger);
  app = await buildApp({ parts: [pipeline], operations }, logger);
});
afterEach(async () => {
  await app.close();
  await pipeline.stop();
  await database.end();
  await surroundings.remove();
});

const rows = async () =>
  (await database.query('select * from parcels order by id')).rows;
const watermark = async () =>
  Number(
    (await database.query('select position from watermark')).rows[0].position,
  );
const get = async (url: string) => (await app.inject(url)).json();

/** Starts the queue and waits for the run that it begins with. */
async function start() {
  await pipeline.start();
  return eventually(
    () => get('/v1/runs'),
    ({ runs }) => runs.length > 0 && runs[0].status !== 'running',
  );
}

test('it reads to the end in batches, and then only what is new', async () => {
  await writeSource(source, records(25));
  const { runs } = await start();
  assert.equal(runs[0].status, 'done');
  assert.equal(runs[0].loaded, 25);
  assert.equal((await rows()).length, 25);
  assert.equal(await watermark(), 25);
  await writeSource(source, records(27));
  assert.deepEqual(await pipeline.run(), { read: 2, loaded: 2, rejected: 0 });
  assert.deepEqual(await pipeline.run(), { read: 0, loaded: 0, rejected: 0 });
});

test('run twice over the same records it leaves the same rows', async () => {
  await writeSource(source, [...records(12), record(3)]);
  await start();
  const first = await rows();
  assert.equal(first.length, 12);
  await database.query('update watermark set position = 0');
  assert.equal((await pipeline.run()).read, 13);
  assert.deepEqual(await rows(), first);
});

test('a newer report replaces an older one, in whichever order they come', async () => {
  const newer = { changedAt: '2026-11-02T08:00:00+01:00', weightGrams: 7 };
  await writeSource(source, [
    record(1, newer),
    record(1),
    record(2),
    record(2, newer),
  ]);
  await start();
  assert.deepEqual(
    (await rows()).map(row => row.weight_grams),
    [7, 7],
  );
});

test('two runs at once load each record once', async () => {
  await writeSource(source, records(40));
  await start();
  await database.query('truncate parcels');
  await database.query('update watermark set position = 0');
  const both = await Promise.all([pipeline.run(), pipeline.run()]);
  assert.equal(both[0].read + both[1].read, 40);
  assert.equal((await rows()).length, 40);
});

test('poison ends as a dead letter with its reason, and holds nothing up', async () => {
  const poison = record(3, { weightGrams: -1 });
  await writeSource(source, [
    record(1),
    record(2),
    poison,
    '{ no json',
    ...records(12).slice(3),
  ]);
  const { runs } = await start();
  assert.equal(runs[0].rejected, 2);
  assert.equal((await rows()).length, 11);
  const { deadLetters } = await eventually(
    () => get('/v1/dead-letters'),
    found => found.deadLetters.length === 2,
  );
  const byPosition = new Map(
    deadLetters.map((it: { position: number }) => [it.position, it]),
  );
  const { reason, record: kept } = byPosition.get(3) as {
    reason: string;
    record: object;
  };
  assert.match(reason, /weightGrams/);
  assert.deepEqual(kept, poison);
  assert.match((byPosition.get(4) as { reason: string }).reason, /record: /);
});

test('a dead letter is tried again when one asks, and loaded if it can be', async () => {
  await writeSource(source, [
    ...records(9),
    record(10, { destination: 'ams' }),
  ]);
  await start();
  const [letter] = (
    await eventually(
      () => get('/v1/dead-letters'),
      found => found.deadLetters.length === 1,
    )
  ).deadLetters;
  // Somebody mends it.
  await database.query(
    `update pgboss.job set data = jsonb_set(data, '{record,destination}', '"AMS"') where id = $1`,
    [letter.id],
  );
  const url = `/v1/dead-letters/${letter.id}/retry`;
  const answer = await app.inject({ method: 'POST', url });
  assert.equal(answer.statusCode, 202, answer.body);
  await eventually(rows, found => found.length === 10);
  assert.deepEqual((await get('/v1/dead-letters')).deadLetters, []);
  assert.equal((await app.inject({ method: 'POST', url })).statusCode, 404);
});

test('a batch of which too much is wrong is not published, and the reason is kept', async () => {
  const wrong = records(5).map(it => ({ ...it, destination: '?' }));
  await writeSource(source, [...records(10), ...wrong]);
  await start();
  const failed = await eventually(
    () => get('/v1/runs'),
    ({ runs }) =>
      runs.some(({ status }: { status: string }) => status === 'failed'),
  );
  const run = failed.runs.find(
    ({ status }: { status: string }) => status === 'failed',
  );
  assert.match(run.reason, /5 of 5 records are wrong, which is more than 20 %/);
  assert.equal((await rows()).length, 10);
  assert.equal(await watermark(), 10);
});

test('what the table must not hold undoes the batch', async () => {
  await writeSource(source, [record(1, { changedAt: '2999-01-01T00:00:00Z' })]);
  await pipeline.start();
  await assert.rejects(
    pipeline.run(),
    /1 parcels were reported more than a day in the future/,
  );
  assert.deepEqual(await rows(), []);
  assert.equal(await watermark(), 0);
});

test('it says how fresh the data is', async () => {
  await writeSource(source, records(1));
  assert.equal((await app.inject('/v1/freshness')).statusCode, 503);
  await start();
  const answer = await app.inject('/v1/freshness');
  assert.equal(answer.statusCode, 200);
  assert.ok(answer.json().ageSeconds < 60);
  await database.query(
    `update runs set finished_at = now() - interval '6 minutes'`,
  );
  const stale = await app.inject('/v1/freshness');
  assert.equal(stale.statusCode, 503);
  assert.match(stale.json().detail, /36\d s ago/);
});

test('a run that is asked for twice while one waits is one', async () => {
  await writeSource(source, records(1));
  await start();
  const ask = () => app.inject({ method: 'POST', url: '/v1/runs' });
  const answers = await Promise.all([ask(), ask(), ask()]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [202, 202, 202],
  );
  const { rows: waiting } = await database.query(
    `select count(*)::int as count from pgboss.job where name = 'runs' and state = 'created'`,
  );
  assert.ok(waiting[0].count <= 1);
});

test('it is ready only while the database answers', async () => {
  assert.equal((await app.inject('/readyz')).statusCode, 200);
});
