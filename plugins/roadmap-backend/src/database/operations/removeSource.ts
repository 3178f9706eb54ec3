import type { Knex } from 'knex';

const HISTORY_FIRST = [
  'news',
  'follows',
  'comments',
  'votes',
  'withdrawn_votes',
  'events',
  'commitments',
  'item_entities',
] as const;

/**
 * Removes the items of an imported set with their history, and the people that
 * only the set knew. The setting lets the trigger on history through for this
 * one source until the end of the transaction.
 */
export async function removeSource(
  tx: Knex.Transaction,
  source: string,
): Promise<void> {
  await tx.raw(`select set_config('roadmap.removing_source', ?, true)`, [
    source,
  ]);
  const items = tx('items').where({ source }).select('id');
  for (const table of HISTORY_FIRST) {
    await tx(table).whereIn('item_id', items.clone()).delete();
  }
  await tx('items').where({ source }).delete();
  await tx('people').where({ source }).delete();
}
