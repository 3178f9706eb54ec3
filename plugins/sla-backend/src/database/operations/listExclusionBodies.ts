import { EXCLUSIONS_ANNOTATION } from '@stagecraft/backstage-plugin-sla-common';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';

/** A definition that excludes time, as its author wrote it, and what it is about. */
export interface ExcludingDefinition {
  kind: 'SLO' | 'ServiceLevelAgreement';
  body: Entity;
  entity_refs: string[];
}

/** All definitions in force that state exclusions, in one statement. */
export async function listExclusionBodies(
  db: Knex,
): Promise<ExcludingDefinition[]> {
  const { rows } = await db.raw<{ rows: ExcludingDefinition[] }>(
    `SELECT d.kind, r.body, CASE d.kind
       WHEN 'SLO' THEN (
         SELECT coalesce(json_agg(DISTINCT o.entity_ref), '[]') FROM objectives AS o
         WHERE o.slo_ref = d.entity_ref AND o.withdrawn_at IS NULL)
       ELSE (
         SELECT coalesce(json_agg(a.provider_ref), '[]') FROM agreements AS a
         WHERE a.ref = d.entity_ref AND a.withdrawn_at IS NULL AND a.effective_from <= now())
       END AS entity_refs
     FROM definitions AS d
     JOIN definition_revisions AS r ON r.entity_ref = d.entity_ref AND r.revision = d.revision
     WHERE d.withdrawn_at IS NULL AND (
       (d.kind = 'SLO' AND r.body -> 'metadata' -> 'annotations' -> ? IS NOT NULL) OR
       (d.kind = 'ServiceLevelAgreement' AND r.body -> 'spec' -> 'exclusions' IS NOT NULL))
     ORDER BY d.entity_ref`,
    [EXCLUSIONS_ANNOTATION],
  );
  return rows.filter(row => row.entity_refs.length > 0);
}
