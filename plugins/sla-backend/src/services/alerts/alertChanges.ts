import {
  alertFires,
  alertResolves,
  type AlertRule,
} from '@stagecraft/backstage-plugin-sla-common';
import type { OpenAlert } from '../../database/AlertStore';
import type { AnnouncedTime } from '../../database/MaintenanceStore';
import type { AlertChanges } from '../../database/operations/changeAlerts';
import type { EventCounts } from '../../database/operations/countBurnWindows';
import { silencedBy } from './silences';

/** What becomes of alerts, but for when it was seen. */
export type Judgement = Omit<AlertChanges, 'seenAt' | 'at'>;

/** An objective with its rules and what is open of it. */
export interface Watched {
  objective: string;
  targetPpm: number;
  rules: AlertRule[];
  open: OpenAlert[];
  /** Maintenance that is announced for what the objective is about. */
  announced: AnnouncedTime[];
}

const MINUTE_MS = 60_000;
const NOTHING: EventCounts = { good: 0, total: 0 };

export function noChanges(): Judgement {
  return { opened: [], fired: [], dropped: [], recovered: [], withdrawn: [] };
}

export function isChange(changes: Judgement): boolean {
  return Object.values(changes).some(list => list.length > 0);
}

/**
 * Notes what is to become of the alerts of one objective.
 *
 * @param at - end of the windows
 * @param counts - by length of the window in minutes; none without data
 */
export function judgeAlerts(
  changes: Judgement,
  { objective, targetPpm, rules, open, announced }: Watched,
  at: Date,
  counts: Map<number, EventCounts> | undefined,
): void {
  for (const rule of rules) {
    const long = { counts: counts?.get(rule.longMinutes) ?? NOTHING };
    const short = { counts: counts?.get(rule.shortMinutes) ?? NOTHING };
    const alert = open.find(one => one.rule.id === rule.id);
    const args = [rule, long, short, targetPpm] as const;
    const fires = () => alertFires(...args) && !silencedBy(rule, at, announced);
    if (!alert) {
      if (!fires()) continue;
      const pending = (rule.alertAfterMinutes ?? 0) > 0;
      const seen = { long: long.counts, short: short.counts };
      changes.opened.push({ objective, rule, pending, ...seen });
    } else if (alert.pending) {
      if (!fires()) changes.dropped.push(alert.id);
      else if (hasLasted(alert, rule, at)) changes.fired.push(alert.id);
    } else if (alertResolves(...args)) {
      changes.recovered.push(alert.id);
    }
  }
  withdraw(
    changes,
    open.filter(alert => rules.every(rule => rule.id !== alert.rule.id)),
  );
}

/** Notes that nobody watches these any more. */
export function withdraw(changes: Judgement, alerts: OpenAlert[]): void {
  for (const { id, pending } of alerts) {
    (pending ? changes.dropped : changes.withdrawn).push(id);
  }
}

function hasLasted(alert: OpenAlert, rule: AlertRule, at: Date) {
  const lasted = at.getTime() - alert.startedAt.getTime();
  return lasted >= (rule.alertAfterMinutes ?? 0) * MINUTE_MS;
}
