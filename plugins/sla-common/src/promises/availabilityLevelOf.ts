import type { Entity } from '@backstage/catalog-model';
import type { AvailabilityChoice } from '../api/promises';
import type { AgreedLevel } from '../definitions/agreedLevelsOf';
import { DEFAULT_OBJECTIVE_ID, objectiveKey } from '../identity/objectiveKey';

/** The level that stands for an agreement's availability. */
export interface AvailabilityLevel {
  promisedPpm: number;
  /** Key of its objective, or ref of its SLO when that is not known. */
  objective: string;
  chosenBy: AvailabilityChoice;
}

const AVAILABILITY = /availab/i;

/**
 * Which of an agreement's levels is its promise of availability: the only one;
 * else the lowest of those whose SLO or objective is named availability; else
 * the lowest of all, because nobody is promised more than that at once.
 *
 * @param levels - at least one
 * @param slos - SLO entities by ref; those that are not known go by their name
 */
export function availabilityLevelOf(
  levels: AgreedLevel[],
  slos: ReadonlyMap<string, Entity>,
): AvailabilityLevel {
  const named = levels.filter(level => AVAILABILITY.test(namesOf(level, slos)));
  const lowest = (named.length > 0 ? named : levels).reduce((low, level) =>
    level.agreedPpm < low.agreedPpm ? level : low,
  );
  const chosenBy = named.length > 0 ? 'named' : 'lowest';
  return {
    promisedPpm: lowest.agreedPpm,
    objective: keyOf(lowest, slos),
    chosenBy: levels.length === 1 ? 'only' : chosenBy,
  };
}

function namesOf(
  { sloRef, objectiveId }: AgreedLevel,
  slos: ReadonlyMap<string, Entity>,
): string {
  const title = slos.get(sloRef)?.metadata.title;
  return [sloRef.split('/').pop(), objectiveId, title].join(' ');
}

/** With one objective and no id, the key is known without looking further. */
function keyOf(
  { sloRef, objectiveId }: AgreedLevel,
  slos: ReadonlyMap<string, Entity>,
): string {
  const objectives = slos.get(sloRef)?.spec?.objectives;
  const isOnly = Array.isArray(objectives) && objectives.length === 1;
  const id = objectiveId ?? (isOnly ? DEFAULT_OBJECTIVE_ID : undefined);
  return id === undefined ? sloRef : objectiveKey(sloRef, id);
}
