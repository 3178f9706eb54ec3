import type { Knex } from 'knex';
import { withdrawObjectives } from './recordObjectives';

/**
 * Ends a definition by a revision of its own. Samples, verdicts and all earlier
 * revisions stay; the definition comes back as soon as the catalog has it again.
 */
export async function withdrawDefinition(
  tx: Knex,
  entityRef: string,
): Promise<void> {
  const { rows } = await tx.raw<{ rows: { revision: number }[] }>(
    `INSERT INTO definition_revisions
       (entity_ref, revision, kind, hash, withdrawn, body, effective_at)
     SELECT entity_ref, revision + 1, kind, hash, true, body, now()
     FROM definition_revisions WHERE entity_ref = ? ORDER BY revision DESC LIMIT 1
     RETURNING revision`,
    [entityRef],
  );
  await tx('definitions')
    .where({ entity_ref: entityRef })
    .update({ revision: rows[0].revision, withdrawn_at: tx.fn.now() });
  const objectives = await tx('objectives')
    .where({ slo_ref: entityRef })
    .whereNull('withdrawn_at')
    .pluck('objective');
  await withdrawObjectives(tx, objectives);
  await tx('agreements')
    .where({ ref: entityRef })
    .update({ withdrawn_at: tx.fn.now() });
  await tx('definition_problems').where({ entity_ref: entityRef }).delete();
}
