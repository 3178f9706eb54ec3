import type { PoolClient } from 'pg';

/** What is known of a batch before it is committed. */
export interface Batch {
  read: number;
  valid: number;
  rejected: number;
}

/** Data that must not be published; the batch is undone. */
export class QualityFailed extends Error {}

/** Refuses a batch of which too much is wrong. */
export function checkRejected(
  { read, rejected }: Batch,
  maxRejectedPercent: number,
): void {
  const percent = (100 * rejected) / read;
  if (percent > maxRejectedPercent) {
    throw new QualityFailed(
      `${rejected} of ${read} records are wrong, which is more than ${maxRejectedPercent} %`,
    );
  }
}

const HARMFUL = [
  {
    what: 'were reported more than a day in the future',
    where: "changed_at > now() + interval '1 day'",
  },
];

/** Refuses what the table must not hold once the batch is in it. */
export async function checkTable(client: PoolClient): Promise<void> {
  for (const { what, where } of HARMFUL) {
    const { rows } = await client.query(
      `select count(*)::int as count from parcels where ${where}`,
    );
    if (rows[0].count > 0) {
      throw new QualityFailed(`${rows[0].count} parcels ${what}`);
    }
  }
}
