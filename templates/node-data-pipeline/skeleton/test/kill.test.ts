import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from 'pg';
import { eventually } from './eventually.ts';
import { record, records, writeSource } from './parcels.ts';
import { startService } from './startService.ts';
import { makeSurroundings } from './surroundings.ts';

const COUNT = 55;

test('killed in the middle of a batch, it goes on where the last batch ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pipeline-source-'));
  const source = join(folder, 'parcels.jsonl');
  const { settings, remove } = await makeSurroundings();
  const env = {
    ...settings,
    SOURCE_FILE: source,
    BATCH_SIZE: '10',
    SCHEDULE: '0 0 1 1 *',
  };
  const database = new Client({ connectionString: settings.DATABASE_URL });
  const stand = async () => {
    const { rows } = await database.query(
      'select (select count(*)::int from parcels) as rows, (select position::int from watermark) as position',
    );
    return rows[0];
  };
  try {
    // The first start makes the tables, and finds nothing to read.
    await writeSource(source, []);
    const first = await startService(env);
    await database.connect();
    assert.equal(await first.stop(), 0);

    // Somebody else writes record 35 and does not commit, so batch four waits.
    await writeSource(source, records(COUNT));
    const blocker = new Client({ connectionString: settings.DATABASE_URL });
    await blocker.connect();
    await blocker.query('begin');
    const { id, changedAt, destination } = record(35);
    await blocker.query('insert into parcels values ($1, $2, $3, 1)', [
      id,
      changedAt,
      destination,
    ]);
    const second = await startService(env);
    await eventually(waiting(database), count => count > 0);
    assert.deepEqual(await stand(), { rows: 30, position: 30 });
    assert.equal(await second.stop('SIGKILL'), null);
    await blocker.query('rollback');
    await blocker.end();
    await eventually(waiting(database), count => count === 0);
    assert.deepEqual(await stand(), { rows: 30, position: 30 });

    const third = await startService(env);
    await eventually(stand, ({ position }) => position === COUNT);
    assert.deepEqual(await stand(), { rows: COUNT, position: COUNT });
    assert.equal(await third.stop(), 0);
    const { rows } = await database.query(
      "select read from runs where status = 'done' order by started_at desc limit 1",
    );
    assert.equal(rows[0].read, COUNT - 30);
  } finally {
    await database.end();
    await remove();
    await rm(folder, { recursive: true, force: true });
  }
});

/** How many statements wait for somebody else's lock. */
function waiting(database: Client) {
  return async () => {
    const { rows } = await database.query(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0].count as number;
  };
}
