import type { Knex } from 'knex';

/** Definitions and readings of a metric come one after the other: what was judged is not redefined. */
export async function lockMetric(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx('metrics').where({ id }).forUpdate().select('id');
}
