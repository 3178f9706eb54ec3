import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import type { RevisedDefinition } from '../tables';

/** The part of a definition that decides its figures. */
export function revisedDefinition({
  title: _title,
  description: _description,
  notComputed: _notComputed,
  ...rest
}: ObjectiveDefinition): RevisedDefinition {
  return rest;
}

/**
 * Makes a new revision of each objective whose figures are decided otherwise
 * than before, or that is back. One statement.
 *
 * @param effectiveAt - when it holds in the world
 */
export async function recordObjectives(
  tx: Knex,
  objectives: ObjectiveDefinition[],
  effectiveAt: Date | undefined,
): Promise<void> {
  await tx.raw(
    `INSERT INTO objective_revisions
       (objective, revision, target_ppm, time_window, withdrawn, definition, effective_at)
     SELECT given.objective, coalesce(latest.revision, 0) + 1, given.target_ppm,
       given.time_window, false, given.definition, coalesce(?::timestamptz, now())
     FROM unnest(?::text[], ?::int[], ?::text[], ?::jsonb[])
       AS given(objective, target_ppm, time_window, definition)
     LEFT JOIN LATERAL (
       SELECT revision, withdrawn, definition FROM objective_revisions
       WHERE objective = given.objective ORDER BY revision DESC LIMIT 1
     ) AS latest ON true
     WHERE latest.revision IS NULL OR latest.withdrawn
       OR latest.definition <> given.definition`,
    [
      effectiveAt?.toISOString() ?? null,
      objectives.map(({ objective }) => objective),
      objectives.map(({ targetPpm }) => targetPpm),
      objectives.map(({ window }) => window),
      objectives.map(objective => JSON.stringify(revisedDefinition(objective))),
    ],
  );
}

/** Ends objectives by a revision of their own, from now on. */
export async function withdrawObjectives(
  tx: Knex,
  objectives: string[],
): Promise<void> {
  await tx('objectives')
    .whereRaw('objective = ANY(?)', [objectives])
    .update({ withdrawn_at: tx.fn.now() });
  await tx.raw(
    `INSERT INTO objective_revisions
       (objective, revision, target_ppm, time_window, withdrawn, definition, effective_at)
     SELECT DISTINCT ON (objective) objective, revision + 1, target_ppm,
       time_window, true, definition, now()
     FROM objective_revisions WHERE objective = ANY(?)
     ORDER BY objective, revision DESC`,
    [objectives],
  );
}
