import {
  exclusionIntervals,
  type ExclusionRule,
  type WindowBand,
  type WindowBounds,
} from '@stagecraft/backstage-plugin-sla-common';

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
