import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pool, type PoolClient } from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
// Any number, as long as everybody who migrates takes the same.
const LOCK = 7_310_001;
const TIMEOUT_MS = 5_000;

/** Connects, and brings the tables to where the files in `migrations/` want them. */
export async function openDatabase(url: string): Promise<Pool> {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: TIMEOUT_MS,
  });
  // A connection that breaks while idle is replaced; without this it would end the process.
  pool.on('error', () => {});
  await inTransaction(pool, migrate);
  return pool;
}

/** Runs something in a transaction, which is undone when it throws. */
export async function inTransaction<T>(
  pool: Pool,
  run: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function migrate(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(
    'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
  );
  const { rows } = await client.query('select name from migrations');
  const done = new Set(rows.map(({ name }) => name));
  const files = globSync('*.sql', { cwd: MIGRATIONS }).toSorted();
  for (const name of files.filter(file => !done.has(file))) {
    await client.query(readFileSync(`${MIGRATIONS}/${name}`, 'utf8'));
    await client.query('insert into migrations (name) values ($1)', [name]);
  }
}
