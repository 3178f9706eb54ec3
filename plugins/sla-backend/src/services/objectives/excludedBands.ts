import {
  exclusionIntervals,
  type ExclusionRule,
  type WindowBand,
  type WindowBounds,
} from '@stagecraft/backstage-plugin-sla-common';
import type { AnnouncedTime } from '../../database/MaintenanceStore';

/** Excluded time of a window, as pages show it. */
export function excludedBands(
  rules: ExclusionRule[],
  bounds: WindowBounds,
): WindowBand[] {
  return exclusionIntervals(rules, bounds).map(({ rule, from, to }) => ({
    kind: rule.mode === 'remove' ? 'excluded' : 'counted-as-good',
    title: rule.title,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
}

/** Announced maintenance, which excludes nothing by itself, cut to a window. */
export function announcedBands(
  announced: AnnouncedTime[],
  bounds: WindowBounds,
): WindowBand[] {
  return announced.map(({ title, from, to }) => ({
    kind: 'maintenance',
    title,
    from: new Date(Math.max(+from, +bounds.from)).toISOString(),
    to: new Date(Math.min(+to, +bounds.to)).toISOString(),
  }));
}
