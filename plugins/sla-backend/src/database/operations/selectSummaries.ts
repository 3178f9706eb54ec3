import type {
  AlertSeverity,
  ObjectiveSummary,
  SourceStatus,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import type { ObjectiveRow, VerdictRow } from '../tables';

interface SourceJson {
  source: string;
  last: string | null;
  message: string | null;
  at: string | null;
}

/** An objective with what is derived from it, as one row. */
export type SummaryRow = ObjectiveRow & {
  [Field in keyof VerdictRow as `v_${Field}`]: VerdictRow[Field] | null;
} & {
  sources: SourceJson[];
  agreement_refs: string[];
  alerting: AlertSeverity | null;
};

const VERDICT_FIELDS = [
  'state',
  'good',
  'total',
  'attainment_ppm',
  'remaining_budget',
  'covered_minutes',
  'window_minutes',
  'measurable_minutes',
  'sample',
  'target_ppm',
  'window_from',
  'window_to',
  'evaluated_at',
  'burn_rate',
  'time_left_minutes',
  'trend',
  'budget',
] as const;

const SOURCES = `(
  SELECT coalesce(json_agg(json_build_object('source', source, 'last', last_sample_at,
    'message', error_message, 'at', error_at) ORDER BY source), '[]')
  FROM source_status AS s WHERE s.objective = o.objective) AS sources`;

const AGREEMENTS = `(
  SELECT coalesce(json_agg(DISTINCT a.ref), '[]')
  FROM agreed_levels AS l JOIN agreements AS a ON a.ref = l.agreement_ref
  WHERE l.slo_ref = o.slo_ref AND coalesce(l.objective_id, o.objective_id) = o.objective_id
    AND a.withdrawn_at IS NULL) AS agreement_refs`;

const ALERTING = `(
  SELECT CASE WHEN bool_or(al.severity = 'page') THEN 'page' WHEN count(*) > 0 THEN 'ticket' END
  FROM alerts AS al WHERE al.objective = o.objective
    AND al.fired_at IS NOT NULL AND al.resolved_at IS NULL) AS alerting`;

/** State of an objective, also of one that was never judged. */
export const STATE = `coalesce(v.state, 'no-data')`;

/** Order of the states by how much they need somebody. */
export const WORST_FIRST = `array_position(ARRAY['broken', 'at-risk', 'no-data', 'kept'], ${STATE})`;

/** Objectives that are stated now, each with its verdict (`v`) if it has one. */
export function currentObjectives(db: Knex): Knex.QueryBuilder {
  return db('objectives as o')
    .leftJoin('verdicts as v', join => {
      join.on('v.objective', 'o.objective').onNull('o.not_computed');
    })
    .whereNull('o.withdrawn_at');
}

/** Gives a query of {@link currentObjectives} the columns of a {@link SummaryRow}. */
export function withSummaryColumns(
  db: Knex,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return query.select(
    'o.*',
    ...VERDICT_FIELDS.map(field => `v.${field} as v_${field}`),
    db.raw(SOURCES),
    db.raw(AGREEMENTS),
    db.raw(ALERTING),
  );
}

/** What lists show of an objective. */
export function toSummary(row: SummaryRow): ObjectiveSummary {
  const sources = row.sources.map(toSource);
  const minutes = sources.flatMap(({ lastSampleAt }) => lastSampleAt ?? []);
  return {
    ...definitionOf(row),
    ...figuresOf(row),
    lastSampleAt: minutes.sort().at(-1) ?? null,
    sources,
    agreementRefs: row.agreement_refs,
  };
}

function definitionOf(row: SummaryRow) {
  return {
    objective: row.objective,
    sloRef: row.slo_ref,
    objectiveId: row.objective_id,
    title: row.title,
    ...(row.description !== null && { description: row.description }),
    entityRef: row.entity_ref,
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    targetPpm: row.target_ppm,
    window: row.time_window,
    budgetingMethod: row.budgeting_method,
    ...(row.not_computed !== null && { notComputed: row.not_computed }),
  };
}

function figuresOf(row: SummaryRow) {
  const covered = row.v_covered_minutes;
  const possible = row.v_measurable_minutes ?? row.v_window_minutes;
  return {
    state: row.v_state ?? ('no-data' as const),
    good: Number(row.v_good ?? 0),
    total: Number(row.v_total ?? 0),
    attainmentPpm: row.v_attainment_ppm,
    remainingBudget: row.v_remaining_budget,
    coverage: covered && possible ? covered / possible : 0,
    evaluatedAt: row.v_evaluated_at?.toISOString() ?? null,
    sample: row.v_sample ?? false,
    burnRate: row.v_burn_rate,
    timeLeftMinutes: row.v_time_left_minutes,
    trend: row.v_trend ?? [],
    budget: row.v_budget,
    alerting: row.alerting,
  };
}

function toSource({ source, last, message, at }: SourceJson): SourceStatus {
  const instant = (text: string) => new Date(text).toISOString();
  return {
    source,
    lastSampleAt: last === null ? null : instant(last),
    ...(message !== null &&
      at !== null && { error: { message, at: instant(at) } }),
  };
}
