import {
  agreementExclusionsOf,
  exclusionIntervals,
  exclusionsOf,
  type ExclusionRule,
  type StatusMaintenance,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ExcludingDefinition } from '../../database/operations/listExclusionBodies';

const DAY_MS = 86_400_000;
/** Maintenance that lasts longer than this, before or after what is shown, shows as shorter. */
const MARGIN_MS = 31 * DAY_MS;
/** Most occurrences that the page shows. */
const MOST = 200;

/**
 * When the maintenance runs or comes that definitions state, earliest first.
 * What an SLO and its agreement both state is told once.
 */
export function maintenanceOccurrences(
  definitions: ExcludingDefinition[],
  now: Date,
  until: Date,
): StatusMaintenance[] {
  const found = new Map<string, StatusMaintenance>();
  for (const definition of definitions) {
    for (const occurrence of occurrencesOf(definition, now, until)) {
      const { title, from, to } = occurrence;
      const key = JSON.stringify([title, from, to]);
      const refs = [
        ...(found.get(key)?.entityRefs ?? []),
        ...occurrence.entityRefs,
      ];
      found.set(key, { ...occurrence, entityRefs: [...new Set(refs)] });
    }
  }
  return [...found.values()]
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
    .slice(0, MOST);
}

function occurrencesOf(
  definition: ExcludingDefinition,
  now: Date,
  until: Date,
): StatusMaintenance[] {
  const bounds = {
    from: new Date(now.getTime() - MARGIN_MS),
    to: new Date(until.getTime() + MARGIN_MS),
  };
  return rulesOf(definition)
    .filter(({ maintenance }) => maintenance !== undefined)
    .flatMap(rule => exclusionIntervals([rule], bounds))
    .filter(({ from, to }) => to > now && from < until)
    .map(interval => ({
      title: interval.rule.title,
      ...(interval.rule.description !== undefined && {
        description: interval.rule.description,
      }),
      entityRefs: definition.entity_refs,
      from: interval.from.toISOString(),
      to: interval.to.toISOString(),
      source: 'definition' as const,
    }));
}

function rulesOf({ kind, body }: ExcludingDefinition): ExclusionRule[] {
  return kind === 'SLO' ? exclusionsOf(body) : agreementExclusionsOf(body);
}
