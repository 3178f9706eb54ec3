import type { Knex } from 'knex';
import { releaseItems } from './releaseItems';

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

/** Metrics of what goes, with their history. */
async function removeMetrics(
  tx: Knex.Transaction,
  items: Knex.QueryBuilder,
  objectives: Knex.QueryBuilder,
) {
  const metrics = tx('metrics')
    .whereIn('item_id', items.clone())
    .orWhereIn('objective_id', objectives.clone().select('id'));
  for (const table of ['metric_readings', 'metric_revisions']) {
    const ids = metrics.clone().select('id');
    await tx(table).whereIn('metric_id', ids).delete();
  }
  await metrics.delete();
}

/**
 * Removes the items, objectives and vision of an imported set with their
 * history, and the people that only the set knew. The setting lets the triggers
 * on history through for this one source until the end of the transaction.
 */
export async function removeSource(
  tx: Knex.Transaction,
  source: string,
  actor: string,
): Promise<void> {
  await tx.raw(`select set_config('roadmap.removing_source', ?, true)`, [
    source,
  ]);
  const items = tx('items').where({ source }).select('id');
  const objectives = tx('objectives').where({ source });
  await releaseItems(tx, source, actor);
  await removeMetrics(tx, items, objectives);
  await tx('item_links').whereIn('from_item_id', items.clone()).delete();
  for (const table of HISTORY_FIRST) {
    await tx(table).whereIn('item_id', items.clone()).delete();
  }
  await tx('items').where({ source }).delete();
  await tx('objective_revisions')
    .whereIn('objective_id', objectives.clone().select('id'))
    .delete();
  await objectives.clone().delete();
  await tx('vision_versions').where({ source }).delete();
  await tx('people').where({ source }).delete();
}
