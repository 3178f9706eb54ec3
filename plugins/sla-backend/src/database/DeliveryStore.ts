import type { Alert } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { toAlert, type AlertViewRow } from './operations/toAlert';

/** What is told: that an alert began, or that it is over. */
export type Transition = 'firing' | 'resolved';

/** Something to tell, with what the message says. */
export interface Delivery {
  alert: Alert;
  transition: Transition;
  /** How often somebody has tried, this time included. */
  attempts: number;
  sloRef: string;
  objectiveId: string;
  targetPpm: number;
  /** Shorthand of the objective's window. */
  window: string;
  windowMinutes: number | null;
  /** Share of the error budget; `null` without a verdict or data. */
  remainingBudget: number | null;
  /** Of the agreements that promise the objective. */
  consumerRefs: string[];
}

interface Claim {
  alert_id: string;
  transition: Transition;
  attempts: number;
}

type DeliveryRow = AlertViewRow &
  Claim & {
    slo_ref: string;
    objective_id: string;
    time_window: string;
    window_minutes: number | null;
    remaining_budget: number | null;
    consumer_refs: string[];
  };

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 600;

// That something began is told before that it is over.
const CLAIM = `
  due AS MATERIALIZED (
    SELECT alert_id, transition FROM alert_deliveries AS waiting
    WHERE delivered_at IS NULL AND due_at <= clock_timestamp()
      AND NOT (transition = 'resolved' AND EXISTS (
        SELECT FROM alert_deliveries AS earlier
        WHERE earlier.alert_id = waiting.alert_id AND earlier.transition = 'firing'
          AND earlier.delivered_at IS NULL))
    ORDER BY due_at, alert_id
    FOR UPDATE SKIP LOCKED
    LIMIT ?
  ), claimed AS (
  UPDATE alert_deliveries AS d
  SET attempts = d.attempts + 1,
      due_at = clock_timestamp() + make_interval(
        secs => least(${LONGEST_PAUSE_SECONDS}, ${FIRST_PAUSE_SECONDS} * 2 ^ least(d.attempts, 10)))
  FROM due
  WHERE d.alert_id = due.alert_id AND d.transition = due.transition
  RETURNING d.alert_id, d.transition, d.attempts)`;

const CONSUMERS = `(
  SELECT coalesce(json_agg(DISTINCT consumer), '[]')
  FROM agreed_levels AS l JOIN agreements AS a ON a.ref = l.agreement_ref,
    jsonb_array_elements_text(a.consumer_refs) AS consumer
  WHERE l.slo_ref = o.slo_ref AND coalesce(l.objective_id, o.objective_id) = o.objective_id
    AND a.withdrawn_at IS NULL) AS consumer_refs`;

/** What is still to be told about alerts. */
export class DeliveryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Takes what is due for some time, in which nobody else gets it. What is not
   * marked as told by then is due again: who dies in between leaves nothing
   * untold.
   */
  async claim(limit: number): Promise<Delivery[]> {
    const { rows } = await this.#db.raw<{ rows: DeliveryRow[] }>(
      `WITH ${CLAIM}
       SELECT al.*, claimed.*, o.title, o.entity_ref, o.owner_ref, o.target_ppm,
         o.slo_ref, o.objective_id, o.time_window, v.window_minutes, v.remaining_budget, ${CONSUMERS}
       FROM claimed JOIN alerts AS al ON al.id = claimed.alert_id
       JOIN objectives AS o ON o.objective = al.objective
       LEFT JOIN verdicts AS v ON v.objective = al.objective`,
      [limit],
    );
    return rows.map(toDelivery);
  }

  async markDelivered({ alert, transition }: Delivery): Promise<void> {
    await this.#db('alert_deliveries')
      .where({ alert_id: alert.id, transition })
      .update({ delivered_at: this.#db.fn.now(), error_message: null });
  }

  /** The delivery stays due at the end of the pause that it was claimed for. */
  async markFailed(
    { alert, transition }: Delivery,
    message: string,
  ): Promise<void> {
    await this.#db('alert_deliveries')
      .where({ alert_id: alert.id, transition })
      .whereNull('delivered_at')
      .update({ error_message: message });
  }
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    alert: toAlert(row),
    transition: row.transition,
    attempts: row.attempts,
    sloRef: row.slo_ref,
    objectiveId: row.objective_id,
    targetPpm: row.target_ppm,
    window: row.time_window,
    windowMinutes: row.window_minutes,
    remainingBudget: row.remaining_budget,
    consumerRefs: row.consumer_refs,
  };
}
