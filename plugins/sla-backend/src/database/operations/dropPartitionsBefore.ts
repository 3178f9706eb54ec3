import type { Knex } from 'knex';
import { partitionOf } from './ensurePartitions';

/**
 * Drops the samples of all UTC days before `day` (`YYYY-MM-DD`). Their roll-ups
 * stay: whole hours and days of the past can still be read.
 * Gives up after two seconds when others hold the table; the next run goes on.
 *
 * @returns how many partitions were dropped
 */
export async function dropPartitionsBefore(
  db: Knex,
  day: string,
): Promise<number> {
  return db.transaction(async tx => {
    await tx.raw(`SET LOCAL lock_timeout = '2s'`);
    await tx.raw(`SELECT pg_advisory_xact_lock(hashtext('sla.partitions'))`);
    const { rows } = await tx.raw<{ rows: { name: string }[] }>(
      `SELECT child.relname AS name FROM pg_inherits
       JOIN pg_class child ON child.oid = inhrelid
       WHERE inhparent = 'samples'::regclass AND child.relname < ?`,
      [partitionOf(day)],
    );
    for (const { name } of rows) await tx.raw('DROP TABLE ??', [name]);
    return rows.length;
  });
}
