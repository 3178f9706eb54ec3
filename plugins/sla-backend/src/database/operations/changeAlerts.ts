import type { AlertRule } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { EventCounts } from './countBurnWindows';

/** A breach, as somebody saw it. */
export interface Breach {
  objective: string;
  rule: AlertRule;
  long: EventCounts;
  short: EventCounts;
  /** Whether the rule waits before it alerts. */
  pending: boolean;
}

/** What is to become of alerts, as somebody saw them at `seenAt`. */
export interface AlertChanges {
  /** Before the counts were read, by the clock of the database. */
  seenAt: string;
  /** End of the windows. */
  at: Date;
  opened: Breach[];
  /** Ids of breaches that have lasted. */
  fired: string[];
  /** Ids of breaches that ended while their rule waited. */
  dropped: string[];
  recovered: string[];
  /** Ids of alerts whose objective or rule is no more. */
  withdrawn: string[];
}

interface Changed {
  id: string;
  objective: string;
}

const UNCHANGED_SINCE = 'judged_at < ?::timestamptz';

/**
 * Makes the changes inside the transaction of the caller. One writer at a
 * time, so that each statement sees what the writers before have left; the
 * unique indexes hold even without.
 *
 * @returns the objectives of the alerts that began to fire or were resolved
 */
export async function changeAlerts(
  tx: Knex,
  changes: AlertChanges,
): Promise<string[]> {
  await tx.raw(`SELECT pg_advisory_xact_lock(hashtext('sla.alerts'))`);
  await dropPending(tx, changes);
  const firing = [
    ...(await firePending(tx, changes)),
    ...(await openAlerts(tx, changes)),
  ];
  const resolved = [
    ...(await resolve(tx, changes, 'recovered')),
    ...(await resolve(tx, changes, 'withdrawn')),
  ];
  await noteDeliveries(tx, 'firing', firing);
  await noteDeliveries(tx, 'resolved', resolved);
  return [...new Set([...firing, ...resolved].map(one => one.objective))];
}

async function openAlerts(tx: Knex, { opened, at, seenAt }: AlertChanges) {
  if (opened.length === 0) return [];
  const { rows } = await tx.raw<{ rows: (Changed & { fired: boolean })[] }>(
    `INSERT INTO alerts (id, objective, rule_id, severity, rule, started_at, fired_at,
       judged_at, long_good, long_total, short_good, short_total)
     SELECT id, objective, rule->>'id', rule->>'severity', rule, ?, CASE WHEN pending THEN NULL ELSE ?::timestamptz END,
       ?::timestamptz, "longGood", "longTotal", "shortGood", "shortTotal"
     FROM jsonb_to_recordset(?::jsonb) AS seen(id text, objective text, rule jsonb, pending boolean,
       "longGood" bigint, "longTotal" bigint, "shortGood" bigint, "shortTotal" bigint)
     WHERE NOT EXISTS (
       SELECT FROM alerts WHERE alerts.objective = seen.objective
         AND rule_id = rule->>'id' AND NOT ${UNCHANGED_SINCE})
     ON CONFLICT DO NOTHING
     RETURNING id, objective, fired_at IS NOT NULL AS fired`,
    [at, at, seenAt, JSON.stringify(opened.map(toRecord)), seenAt],
  );
  return rows.filter(({ fired }) => fired);
}

function toRecord({ objective, rule, long, short, pending }: Breach) {
  return {
    id: randomUUID(),
    objective,
    rule,
    pending,
    longGood: long.good,
    longTotal: long.total,
    shortGood: short.good,
    shortTotal: short.total,
  };
}

async function firePending(tx: Knex, { fired, at, seenAt }: AlertChanges) {
  if (fired.length === 0) return [];
  return tx('alerts')
    .whereRaw('id = ANY(?)', [fired])
    .whereNull('fired_at')
    .whereRaw(UNCHANGED_SINCE, [seenAt])
    .update({
      fired_at: tx.raw('greatest(started_at, ?::timestamptz)', [at]),
      judged_at: seenAt,
    })
    .returning<Changed[]>(['id', 'objective']);
}

async function dropPending(tx: Knex, { dropped, seenAt }: AlertChanges) {
  if (dropped.length === 0) return;
  await tx('alerts')
    .whereRaw('id = ANY(?)', [dropped])
    .whereNull('fired_at')
    .whereRaw(UNCHANGED_SINCE, [seenAt])
    .delete();
}

async function resolve(
  tx: Knex,
  changes: AlertChanges,
  resolution: 'recovered' | 'withdrawn',
) {
  const { at, seenAt } = changes;
  if (changes[resolution].length === 0) return [];
  return tx('alerts')
    .whereRaw('id = ANY(?)', [changes[resolution]])
    .whereNotNull('fired_at')
    .whereNull('resolved_at')
    .whereRaw(UNCHANGED_SINCE, [seenAt])
    .update({
      resolved_at: tx.raw('greatest(fired_at, ?::timestamptz)', [at]),
      resolution,
      judged_at: seenAt,
    })
    .returning<Changed[]>(['id', 'objective']);
}

async function noteDeliveries(
  tx: Knex,
  transition: 'firing' | 'resolved',
  alerts: Changed[],
) {
  if (alerts.length === 0) return;
  await tx('alert_deliveries').insert(
    alerts.map(({ id }) => ({ alert_id: id, transition })),
  );
}
