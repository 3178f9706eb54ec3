import type { Knex } from 'knex';

const DAY_MS = 86_400_000;

/** Name of the partition of a UTC day, `YYYY-MM-DD`. */
export function partitionOf(day: string): string {
  return `samples_${day.replaceAll('-', '')}`;
}

/**
 * Makes the partitions of the given UTC days (`YYYY-MM-DD`) that are missing.
 * Filled tables are attached and not created in place, because that would wait
 * for every reader and writer of all samples.
 */
export async function ensurePartitions(
  db: Knex,
  days: string[],
): Promise<void> {
  if ((await findMissing(db, days)).length === 0) return;
  await db.transaction(async tx => {
    await tx.raw(`SELECT pg_advisory_xact_lock(hashtext('sla.partitions'))`);
    for (const day of await findMissing(tx, days)) {
      await attachPartition(tx, day);
    }
  });
}

// Not to_regclass: it may answer from what this connection knew before it got the lock.
async function findMissing(db: Knex, days: string[]): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { day: string }[] }>(
    `SELECT day FROM unnest(?::text[]) AS day
     WHERE NOT EXISTS (
       SELECT FROM pg_class WHERE relname = 'samples_' || replace(day, '-', '')
         AND relnamespace = current_schema()::regnamespace)`,
    [days],
  );
  return rows.map(({ day }) => day);
}

async function attachPartition(tx: Knex, day: string) {
  const next = new Date(Date.parse(day) + DAY_MS).toISOString();
  const name = partitionOf(day);
  await tx.raw('CREATE TABLE ?? (LIKE samples INCLUDING ALL)', [name]);
  await tx.raw(
    `ALTER TABLE samples ATTACH PARTITION ${tx.ref(name)}
     FOR VALUES FROM ('${day}T00:00:00Z') TO ('${next}')`,
  );
}
