import type {
  EntitySummary,
  ObjectiveState,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { STATE, WORST_FIRST } from './selectSummaries';

interface SummaryOfEntity {
  entity_ref: string;
  objectives: number;
  state: ObjectiveState;
  worst: string;
  remaining_budget: number | null;
  burn_rate: number | null;
  coverage: number;
  sample: boolean;
}

const WORST = `${WORST_FIRST}, v.remaining_budget NULLS LAST, o.objective`;

/** What the verdicts say of each entity, in one statement; those without objectives are left out. */
export async function summariseEntities(
  db: Knex,
  entityRefs: string[],
): Promise<EntitySummary[]> {
  const { rows } = await db.raw<{ rows: SummaryOfEntity[] }>(
    `SELECT o.entity_ref, count(*)::int AS objectives,
       (array_agg(${STATE} ORDER BY ${WORST}))[1] AS state,
       (array_agg(o.objective ORDER BY ${WORST}))[1] AS worst,
       min(v.remaining_budget) AS remaining_budget, max(v.burn_rate) AS burn_rate,
       min(coalesce(v.covered_minutes / nullif(
         coalesce(v.measurable_minutes, v.window_minutes), 0)::float8, 0)) AS coverage,
       coalesce(bool_or(v.sample), false) AS sample
     FROM objectives AS o
     LEFT JOIN verdicts AS v ON v.objective = o.objective AND o.not_computed IS NULL
     WHERE o.withdrawn_at IS NULL AND o.entity_ref = ANY(?)
     GROUP BY o.entity_ref ORDER BY o.entity_ref`,
    [entityRefs],
  );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    state: row.state,
    objectives: row.objectives,
    remainingBudget: row.remaining_budget,
    burnRate: row.burn_rate,
    coverage: row.coverage,
    sample: row.sample,
    worstObjective: row.worst,
  }));
}
