import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './database.ts';
import { load } from './load.ts';
import { checkRejected, checkTable } from './quality.ts';
import type { Source } from './source.ts';
import { validate, type Rejected } from './validate.ts';

/** What a run needs. */
export interface Run {
  pool: Pool;
  source: Source;
  batchSize: number;
  maxRejectedPercent: number;
  /** Puts a record aside, as a part of the transaction. */
  putAside(rejected: Rejected[], client: PoolClient): Promise<void>;
}

interface Counts {
  read: number;
  loaded: number;
  rejected: number;
}

/**
 * Reads the source from the watermark to its end, batch by batch. Rows,
 * rejected records and watermark of a batch are committed together, so that
 * wherever the process ends, the next run goes on where the last batch ended.
 *
 * @throws QualityFailed when a batch must not be published; it is undone
 */
export async function runPipeline(run: Run): Promise<Counts> {
  const id = randomUUID();
  const total = { read: 0, loaded: 0, rejected: 0 };
  await run.pool.query('insert into runs (id) values ($1)', [id]);
  try {
    for (;;) {
      const batch = await inTransaction(run.pool, client =>
        runBatch(run, client),
      );
      if (batch.read === 0) break;
      total.read += batch.read;
      total.loaded += batch.loaded;
      total.rejected += batch.rejected;
    }
    await finish(run.pool, id, total, null);
    return total;
  } catch (error) {
    await finish(run.pool, id, total, (error as Error).message);
    throw error;
  }
}

async function runBatch(run: Run, client: PoolClient): Promise<Counts> {
  // Whoever holds this row works; another run waits for it.
  const { rows } = await client.query(
    'select position from watermark for update',
  );
  const position = Number(rows[0].position);
  const records = await run.source.readAfter(position, run.batchSize);
  const last = records.at(-1);
  if (!last) return { read: 0, loaded: 0, rejected: 0 };
  const { valid, rejected } = validate(records);
  const read = records.length;
  const batch = { read, valid: valid.length, rejected: rejected.length };
  checkRejected(batch, run.maxRejectedPercent);
  await load(client, valid);
  await checkTable(client);
  await run.putAside(rejected, client);
  await client.query('update watermark set position = $1', [last.position]);
  return { read, loaded: valid.length, rejected: rejected.length };
}

function finish(pool: Pool, id: string, total: Counts, reason: string | null) {
  return pool.query(
    `update runs set finished_at = now(), status = $2, read = $3, loaded = $4, rejected = $5, reason = $6
     where id = $1`,
    [
      id,
      reason === null ? 'done' : 'failed',
      total.read,
      total.loaded,
      total.rejected,
      reason,
    ],
  );
}
