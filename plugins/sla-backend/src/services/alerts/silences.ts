import type { AlertRule } from '@stagecraft/backstage-plugin-sla-common';
import type { AnnouncedTime } from '../../database/MaintenanceStore';

const MINUTE_MS = 60_000;

/**
 * The announced maintenance that keeps a rule from beginning to alert: one that
 * its short window still holds a moment of. So what broke during maintenance
 * tells nobody, neither while it runs nor right after it; what stays broken
 * alerts as soon as the short window has seen nothing else.
 *
 * @param at - end of the rule's windows
 */
export function silencedBy(
  { shortMinutes }: Pick<AlertRule, 'shortMinutes'>,
  at: Date,
  announced: AnnouncedTime[],
): AnnouncedTime | undefined {
  const from = new Date(at.getTime() - shortMinutes * MINUTE_MS);
  return announced.find(it => it.from < at && it.to > from);
}
