import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { fullEntityRef } from '../identity/fullEntityRef';
import { AGREEMENT_KIND, type AgreementSpec } from './agreement';
import type { ObjectiveDefinition } from './objectivesOf';
import { ppmToPercentText, targetToPpm } from './targetToPpm';

/** One line of an agreement: an objective and the level that was promised. */
export interface AgreedLevel {
  sloRef: string;
  /** Unset when the agreement leaves the choice to an SLO with one objective. */
  objectiveId?: string;
  agreedPpm: number;
}

/**
 * The agreed levels of a valid agreement entity, refs written in full.
 *
 * @throws InputError if the entity is no valid agreement
 */
export function agreedLevelsOf(agreement: Entity): AgreedLevel[] {
  const spec = agreement.spec as unknown as AgreementSpec | undefined;
  if (agreement.kind !== AGREEMENT_KIND || !Array.isArray(spec?.slos)) {
    throw new InputError(
      `${stringifyEntityRef(
        agreement,
      )} must be a ${AGREEMENT_KIND} with spec.slos`,
    );
  }
  return spec.slos.map(({ ref, objective, targetPercent }) => ({
    sloRef: fullEntityRef(ref, {
      defaultKind: 'slo',
      defaultNamespace: agreement.metadata.namespace,
    }),
    objectiveId: objective,
    agreedPpm: targetToPpm(targetPercent, 'percent'),
  }));
}

/** An agreed level with the objective that it stands on, or what is wrong with it. */
export type AgreedLevelCheck =
  | { objective: ObjectiveDefinition; marginPpm: number }
  | { field: 'ref' | 'objective' | 'targetPercent'; message: string };

/**
 * Finds the objective of an agreed level and the safety margin between them.
 * A level stricter than its objective is refused.
 *
 * @param objectives - the objectives of the SLO that the level names
 */
export function checkAgreedLevel(
  level: AgreedLevel,
  objectives: ObjectiveDefinition[],
): AgreedLevelCheck {
  const ids = objectives.map(o => o.objectiveId);
  if (level.objectiveId === undefined && objectives.length > 1) {
    const message = `must name one of the objectives of ${
      level.sloRef
    }: ${ids.join(', ')}`;
    return { field: 'objective', message };
  }
  const objective =
    level.objectiveId === undefined
      ? objectives[0]
      : objectives.find(o => o.objectiveId === level.objectiveId);
  if (!objective) {
    const message = `'${level.objectiveId ?? ''}' is no objective of ${
      level.sloRef
    }; it has ${ids.join(', ') || 'none'}`;
    return { field: 'objective', message };
  }
  const marginPpm = objective.targetPpm - level.agreedPpm;
  if (marginPpm < 0) {
    const message = `${ppmToPercentText(
      level.agreedPpm,
    )} is stricter than the objective it stands on; must be at most ${ppmToPercentText(
      objective.targetPpm,
    )}, the target of ${objective.objective}`;
    return { field: 'targetPercent', message };
  }
  return { objective, marginPpm };
}
