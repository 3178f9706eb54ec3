import {
  burnRate,
  type Alert,
  type AlertRule,
  type BurnOf,
} from '@stagecraft/backstage-plugin-sla-common';

/** Row of `alerts` that has fired, with what its objective says now. */
export interface AlertViewRow {
  id: string;
  objective: string;
  rule: AlertRule;
  severity: string;
  started_at: Date;
  resolved_at: Date | null;
  resolution: 'recovered' | 'withdrawn' | null;
  long_good: string;
  long_total: string;
  short_good: string;
  short_total: string;
  title: string;
  entity_ref: string;
  owner_ref: string | null;
  target_ppm: number;
}

/** An alert as the interface gives it. */
export function toAlert(row: AlertViewRow): Alert {
  const { rule, target_ppm: targetPpm } = row;
  return {
    id: row.id,
    objective: row.objective,
    rule,
    severity: row.severity,
    state: row.resolved_at === null ? 'firing' : 'resolved',
    startedAt: row.started_at.toISOString(),
    ...(row.resolved_at !== null && {
      resolvedAt: row.resolved_at.toISOString(),
    }),
    ...(row.resolution !== null && { resolution: row.resolution }),
    long: burnOf(rule.longMinutes, targetPpm, row.long_good, row.long_total),
    short: burnOf(
      rule.shortMinutes,
      targetPpm,
      row.short_good,
      row.short_total,
    ),
    entityRef: row.entity_ref,
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    title: row.title,
  };
}

function burnOf(
  minutes: number,
  targetPpm: number,
  goodText: string,
  totalText: string,
): BurnOf {
  const counts = { good: Number(goodText), total: Number(totalText) };
  return { minutes, ...counts, rate: burnRate(targetPpm, counts) };
}
