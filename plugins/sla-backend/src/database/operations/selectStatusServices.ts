import type {
  DayState,
  ObjectiveState,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';

/** Days that the status page shows. */
export const STATUS_DAYS = 90;

/** A day counts as bad when it fails this many times as often as the target allows. */
const BAD_DAY_BURN_RATE = 10;

/** A day on which something was measured, as the driver reads it. */
export interface ServiceDayRow {
  day: string;
  level: 0 | 1 | 2;
  /** Good events of all, in hundredths of a percent, rounded down. */
  share: number;
}

/** A measured entity with its states and its days, oldest first. */
export interface ServiceRow {
  entity_ref: string;
  states: ObjectiveState[];
  sample: boolean;
  days: ServiceDayRow[];
}

/** State of a day by its level. */
export const DAY_STATES: Record<ServiceDayRow['level'], DayState> = {
  0: 'good',
  1: 'degraded',
  2: 'bad',
};

const STATEMENT = `
  WITH stated AS (
    SELECT o.objective, o.entity_ref, o.target_ppm, o.not_computed,
      coalesce(v.state, 'no-data') AS state, coalesce(v.sample, false) AS sample
    FROM objectives AS o
    LEFT JOIN verdicts AS v ON v.objective = o.objective AND o.not_computed IS NULL
    WHERE o.withdrawn_at IS NULL
  ), judged AS (
    SELECT s.entity_ref, r.day, r.good, r.total,
      CASE
        WHEN (r.total - r.good)::numeric * 1000000 <= r.total::numeric * (1000000 - s.target_ppm) THEN 0
        WHEN r.good = 0 THEN 2
        WHEN (r.total - r.good)::numeric * 1000000 >= r.total::numeric * (1000000 - s.target_ppm) * :bad THEN 2
        ELSE 1
      END AS level
    FROM stated AS s
    JOIN daily_rollups AS r ON r.objective = s.objective
    WHERE s.not_computed IS NULL AND r.day >= :from::date AND r.total > 0
  ), days AS (
    SELECT entity_ref, day, max(level) AS level,
      floor(sum(good) * 10000 / sum(total)) AS share
    FROM judged GROUP BY entity_ref, day
  ), strips AS (
    SELECT entity_ref, json_agg(json_build_object('day', day, 'level', level,
      'share', share) ORDER BY day) AS days
    FROM days GROUP BY entity_ref
  ), services AS (
    SELECT entity_ref, json_agg(state) AS states, bool_or(sample) AS sample
    FROM stated GROUP BY entity_ref
  )
  SELECT services.*, coalesce(strips.days, '[]') AS days
  FROM services LEFT JOIN strips USING (entity_ref)
  ORDER BY entity_ref`;

/**
 * All entities with objectives, each with its days since `from` (`YYYY-MM-DD`),
 * in one statement. Days are judged in exact numbers against the target that
 * holds now; a day on which nothing was measured is left out.
 */
export async function selectStatusServices(
  db: Knex,
  from: string,
): Promise<ServiceRow[]> {
  const { rows } = await db.raw<{ rows: ServiceRow[] }>(STATEMENT, {
    from,
    bad: BAD_DAY_BURN_RATE,
  });
  return rows;
}
