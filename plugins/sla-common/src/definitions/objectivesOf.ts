import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { fullEntityRef } from '../identity/fullEntityRef';
import {
  DEFAULT_OBJECTIVE_ID,
  isObjectiveId,
  objectiveKey,
} from '../identity/objectiveKey';
import type { AlertRule } from './alertRules';
import { alertRulesOf } from './alertRulesOf';
import {
  NO_DATA_ANNOTATION,
  OBJECTIVE_IDS_ANNOTATION,
  SERVICE_REF_ANNOTATION,
} from './annotations';
import { durationToMinutes } from './duration';
import { type ExclusionRule, exclusionsOf } from './exclusions';
import { type NoDataPolicy, noDataPolicyOf } from './noData';
import { isComposite, notComputedReason } from './notComputedReason';
import type {
  BudgetingMethod,
  OpenSloOperator,
  SliSpec,
  SloObjective,
  SloSpec,
} from './openSlo';
import { targetToPpm } from './targetToPpm';
import { type TimeWindow, timeWindowOf } from './timeWindow';

/** One objective of an SLO entity, ready to be measured and judged. */
export interface ObjectiveDefinition {
  /** Key, see `objectiveKey`. */
  objective: string;
  sloRef: string;
  objectiveId: string;
  title: string;
  description?: string;
  /** What is measured. */
  entityRef: string;
  /** Parts per million; rounded down only where `notComputed` says so. */
  targetPpm: number;
  /** Shorthand of the time window, for instance `28d`; empty when none is given. */
  window: string;
  /** Undefined when none is given; `notComputed` then says so. */
  timeWindow?: TimeWindow;
  /** `Occurrences` when none is given; `notComputed` then says so. */
  budgetingMethod: BudgetingMethod;
  /** Share of a slice that must be good, in parts per million; of `Timeslices`. */
  timeSliceTargetPpm?: number;
  /** Length of a slice; of `Timeslices` and `RatioTimeslices`. */
  timeSliceMinutes?: number;
  /** Comparison by which a value of a threshold metric is good. */
  threshold?: { op: OpenSloOperator; value: number };
  /** The indicator, when it is written inline or was resolved. */
  indicator?: SliSpec;
  noData: NoDataPolicy;
  /** Time that does not count, in the order of the document. */
  exclusions: ExclusionRule[];
  /** From the SLO's alert policies, else the standard ones for its window. */
  alertRules: AlertRule[];
  /** Why this objective is accepted but not computed yet. */
  notComputed?: string;
}

/**
 * Ref of the entity that an SLO measures: its annotation
 * `stagecraft.dev/service-ref`, else the Component named by `spec.service` in
 * the SLO's namespace.
 *
 * @throws InputError if the ref is malformed
 */
export function serviceRefOf(slo: Entity): string {
  const annotated = slo.metadata.annotations?.[SERVICE_REF_ANNOTATION];
  const ref = annotated ?? String(slo.spec?.service ?? '');
  try {
    return fullEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace: slo.metadata.namespace,
    });
  } catch (error) {
    const field = annotated
      ? `metadata.annotations['${SERVICE_REF_ANNOTATION}']`
      : 'spec.service';
    throw new InputError(`${field}: ${(error as Error).message}`);
  }
}

/**
 * Ids of an SLO's objectives, in their order: from the annotation, else from
 * their display names where these are all different. Parts of a composite need
 * none: they are never measured by themselves, so their position is enough.
 *
 * @throws InputError saying which annotation to write when ids are missing,
 * malformed, repeated or not as many as the objectives
 */
export function objectiveIdsOf(
  annotation: string | undefined,
  objectives: Pick<SloObjective, 'displayName'>[],
  composite: boolean,
): string[] {
  const count = objectives.length;
  if (annotation === undefined && count === 1) {
    return [DEFAULT_OBJECTIVE_ID];
  }
  const ids = (annotation ?? '').split(',').map(id => id.trim());
  const example = Array.from({ length: count }, (_, i) => `objective-${i + 1}`);
  if (annotation === undefined && composite) {
    return example;
  }
  const hint = `${OBJECTIVE_IDS_ANNOTATION}: ${example.join(',')}`;
  const named = namesAsIds(objectives);
  if (annotation === undefined && named) {
    return named;
  }
  if (annotation === undefined) {
    throw new InputError(
      `an SLO with ${count} objectives must name them; add the annotation '${hint}'`,
    );
  }
  if (ids.length !== count || new Set(ids).size !== count) {
    throw new InputError(
      `must hold ${count} different ids, one for each objective, for instance '${hint}'`,
    );
  }
  const wrong = ids.find(id => !isObjectiveId(id));
  if (wrong !== undefined) {
    throw new InputError(
      `id '${wrong}' must be a lower-case DNS label of at most 63 characters`,
    );
  }
  return ids;
}

/** Undefined unless every objective has a name, and none the same as another. */
function namesAsIds(
  objectives: Pick<SloObjective, 'displayName'>[],
): string[] | undefined {
  const ids = objectives.map(objective => {
    const { displayName } = objective ?? {};
    return typeof displayName === 'string'
      ? displayName
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
      : '';
  });
  return ids.every(isObjectiveId) && new Set(ids).size === ids.length
    ? ids
    : undefined;
}

/**
 * The objectives of a valid SLO entity of the catalog.
 *
 * @throws InputError if the entity is no valid SLO
 */
export function objectivesOf(slo: Entity): ObjectiveDefinition[] {
  const spec = slo.spec as unknown as SloSpec | undefined;
  if (slo.kind !== 'SLO' || !Array.isArray(spec?.objectives)) {
    throw new InputError(
      `${stringifyEntityRef(slo)} must be an SLO with spec.objectives`,
    );
  }
  const sloRef = stringifyEntityRef(slo);
  const entityRef = serviceRefOf(slo);
  const ids = objectiveIdsOf(
    slo.metadata.annotations?.[OBJECTIVE_IDS_ANNOTATION],
    spec.objectives,
    isComposite(spec),
  );
  return spec.objectives.map((objective, index) => ({
    objective: objectiveKey(sloRef, ids[index]),
    sloRef,
    objectiveId: ids[index],
    title: titleOf(slo, spec.objectives.length === 1, objective.displayName),
    description: spec.description ?? slo.metadata.description,
    entityRef,
    targetPpm: targetPpmOf(objective),
    window: spec.timeWindow?.[0]?.duration ?? '',
    timeWindow: timeWindowOf(spec),
    budgetingMethod: spec.budgetingMethod ?? 'Occurrences',
    ...sliceOf(spec, objective),
    ...thresholdOf(objective),
    indicator: (objective.indicator ?? spec.indicator)?.spec,
    noData: noDataPolicyOf(slo.metadata.annotations?.[NO_DATA_ANNOTATION]),
    exclusions: exclusionsOf(slo),
    alertRules: alertRulesOf(spec, targetPpmOf(objective)).rules,
    notComputed: notComputedReason(spec, objective),
  }));
}

/** The exact target, or the next lower one when it is finer than we compute. */
export function targetPpmOf({ target, targetPercent }: SloObjective): number {
  const [value, unit] =
    target === undefined
      ? ([targetPercent ?? NaN, 'percent'] as const)
      : ([target, 'ratio'] as const);
  try {
    return targetToPpm(value, unit);
  } catch (error) {
    if (value >= 0 && value < (unit === 'ratio' ? 1 : 100)) {
      return Math.floor(value * (unit === 'ratio' ? 1_000_000 : 10_000));
    }
    throw error;
  }
}

function sliceOf({ budgetingMethod }: SloSpec, objective: SloObjective) {
  const { timeSliceTarget, timeSliceWindow } = objective;
  const sliced = budgetingMethod && budgetingMethod !== 'Occurrences';
  return {
    ...(budgetingMethod === 'Timeslices' &&
      timeSliceTarget !== undefined && {
        // Finer than a millionth there is nothing to tell slices apart by.
        timeSliceTargetPpm: Math.round(timeSliceTarget * 1_000_000),
      }),
    ...(sliced &&
      timeSliceWindow !== undefined && {
        timeSliceMinutes: durationToMinutes(timeSliceWindow),
      }),
  };
}

function thresholdOf({ op, value }: SloObjective) {
  return op !== undefined && value !== undefined
    ? { threshold: { op, value } }
    : {};
}

/** Of a single objective the document's title says more: "Checkout answers", not "Available". */
function titleOf(slo: Entity, isOnly: boolean, own: string | undefined) {
  const { title, name } = slo.metadata;
  return (isOnly ? title ?? own : own ?? title) ?? name;
}
