import { InputError } from '@backstage/errors';
import {
  EXCLUSIONS_ANNOTATION,
  NO_DATA_ANNOTATION,
  OBJECTIVE_IDS_ANNOTATION,
  SERVICE_REF_ANNOTATION,
} from '../../definitions/annotations';
import { noDataPolicyOf } from '../../definitions/noData';
import { objectiveIdsOf, targetPpmOf } from '../../definitions/objectivesOf';
import {
  BUDGETING_METHODS,
  type SloObjective,
  type SloSpec,
} from '../../definitions/openSlo';
import { impossibleAlerts } from '../../definitions/impossibleAlerts';
import { targetToPpm, type TargetUnit } from '../../definitions/targetToPpm';
import type { Field } from '../Field';
import { checkInlineAlertPolicy } from './alerting';
import { checkEntityRef } from './entityRef';
import { checkExclusionsAnnotation } from './exclusions';
import { checkIndicator } from './indicator';
import { LONGEST_DESCRIPTION } from './metadata';
import { checkDuration, checkTimeWindow } from './time';

const SPEC_FIELDS = [
  'description',
  'service',
  'indicator',
  'indicatorRef',
  'budgetingMethod',
  'timeWindow',
  'objectives',
  'alertPolicies',
];
const OBJECTIVE_FIELDS = [
  'displayName',
  'op',
  'value',
  'target',
  'targetPercent',
  'timeSliceTarget',
  'timeSliceWindow',
  'indicator',
  'indicatorRef',
  'compositeWeight',
];
const OPERATORS = ['gt', 'lt', 'gte', 'lte'] as const;

/** Everything below an SLO's root except its metadata. */
export function checkSlo(slo: Field): void {
  const spec = slo.at('spec');
  if (!spec.required('the objective itself') || !spec.mapping()) {
    return;
  }
  spec.onlyKeys(SPEC_FIELDS, 'warning');
  spec.at('description').text(LONGEST_DESCRIPTION);
  warnWhenMissing(spec.at('budgetingMethod'), BUDGETING_METHODS.join(', '));
  warnWhenMissing(
    spec.at('timeWindow'),
    '[{ duration: 28d, isRolling: true }]',
  );
  const method = spec.at('budgetingMethod').oneOf(BUDGETING_METHODS);
  checkService(slo);
  checkOwnAnnotations(slo.at('metadata').at('annotations'));
  checkTimeWindow(spec.at('timeWindow'));
  checkIndicatorPlace(spec);
  checkObjectives(slo, method);
  spec.at('alertPolicies').items().forEach(checkInlineAlertPolicy);
  checkThresholds(slo);
}

/** Refuses alerts that could never fire; what is malformed is told elsewhere. */
function checkThresholds(slo: Field): void {
  const spec = slo.value as { spec: SloSpec };
  try {
    const targets = spec.spec.objectives.map(targetPpmOf);
    impossibleAlerts(spec.spec, targets).forEach(({ path, message }) =>
      path.reduce<Field>((field, key) => field.at(key), slo).error(message),
    );
  } catch {
    // Not even the parts that this looks at are there.
  }
}

/** OpenSLO's own examples leave these out, though its SDK asks for them. */
function warnWhenMissing(field: Field, example: string): void {
  if (!field.present) {
    field.warn(`must be given to be computed, for instance ${example}`);
  }
}

/** True if the objectives bring their own indicators. */
function isComposite(spec: Field): boolean {
  const { value } = spec.at('objectives');
  return (
    Array.isArray(value) && value.some(o => o?.indicator ?? o?.indicatorRef)
  );
}

function checkService(slo: Field): void {
  const service = slo.at('spec').at('service');
  if (service.required('the name of the service that is measured')) {
    checkEntityRef(service, 'component');
  }
  checkEntityRef(
    slo.at('metadata').at('annotations').at(SERVICE_REF_ANNOTATION),
    'component',
  );
}

function checkOwnAnnotations(annotations: Field): void {
  const noData = annotations.at(NO_DATA_ANNOTATION);
  const policy = noData.text();
  noData.parsed(() => noDataPolicyOf(policy));
  checkExclusionsAnnotation(annotations.at(EXCLUSIONS_ANNOTATION));
}

function checkIndicatorPlace(spec: Field): void {
  const inSpec =
    spec.at('indicator').present || spec.at('indicatorRef').present;
  if (inSpec === isComposite(spec)) {
    const got = inSpec ? 'both' : 'neither';
    spec.error(
      `must have an indicator (or indicatorRef) either in spec or in each of spec.objectives, got ${got}`,
    );
  }
  checkIndicator(spec);
}

function checkObjectives(slo: Field, method: string | undefined): void {
  const objectives = slo.at('spec').at('objectives');
  objectives.required('a list of at least one objective');
  const items = objectives.items();
  if (Array.isArray(objectives.value) && items.length === 0) {
    objectives.error('must hold at least one objective');
  }
  const composite = isComposite(slo.at('spec'));
  const indicator = slo.at('spec').at('indicator').at('spec');
  items.forEach(item => checkObjective(item, method, composite, indicator));
  if (items.length > 0) {
    const ids = slo
      .at('metadata')
      .at('annotations')
      .at(OBJECTIVE_IDS_ANNOTATION);
    const text = ids.text();
    const found = ids.parsed(() =>
      objectiveIdsOf(
        text,
        items.map(item => item.value as SloObjective),
        composite,
      ),
    );
    if (found && text === undefined && items.length > 1 && !composite) {
      ids.warn(
        `must be given, or a new displayName begins a new history; for instance '${OBJECTIVE_IDS_ANNOTATION}: ${found.join(
          ',',
        )}'`,
      );
    }
  }
}

function checkObjective(
  objective: Field,
  method: string | undefined,
  composite: boolean,
  indicator: Field,
): void {
  if (!objective.mapping()) {
    objective.required('a mapping with a target');
    return;
  }
  objective.onlyKeys(OBJECTIVE_FIELDS, 'warning');
  objective.at('displayName').text();
  objective.at('op').oneOf(OPERATORS);
  objective.at('value').number();
  checkComparison(objective, indicator);
  objective.exactlyOne('target', 'targetPercent');
  checkTarget(objective.at('target'), 'ratio');
  checkTarget(objective.at('targetPercent'), 'percent');
  checkSlices(objective, method);
  if (composite) {
    if (
      !objective.at('indicator').present &&
      !objective.at('indicatorRef').present
    ) {
      objective.error(
        'must have an indicator or an indicatorRef, because other objectives of this SLO have',
      );
    }
    checkIndicator(objective);
    const weight = objective.at('compositeWeight');
    if ((weight.number() ?? 1) <= 0) {
      weight.error(`must be above 0, got ${weight.value}`);
    }
  }
}

/** An indicator that is only named may be of either kind. */
function checkComparison(objective: Field, indicator: Field): void {
  const [op, value] = [objective.at('op'), objective.at('value')];
  const ofValues = indicator.at('thresholdMetric').present;
  const ofEvents = indicator.at('ratioMetric').present;
  if (ofValues && !ofEvents) {
    op.required('gt, gte, lt or lte, by which a value is good');
    value.required('the number that values are compared with');
  }
  const isOperator = OPERATORS.some(known => known === op.value);
  const written = [isOperator && op, typeof value.value === 'number' && value];
  for (const field of written) {
    if (field && ofEvents && !ofValues) {
      field.warn(
        "must not be given for a ratio metric, where it has no effect; OpenSLO's own tools refuse it",
      );
    }
  }
}

/** OpenSLO allows a finer target than we compute, so that is a warning only. */
function checkTarget(target: Field, unit: TargetUnit): void {
  const value = target.number();
  if (value === undefined) {
    return;
  }
  try {
    targetToPpm(value, unit);
  } catch (error) {
    const inRange = value >= 0 && value < (unit === 'ratio' ? 1 : 100);
    const { message } = error as InputError;
    if (inRange) {
      target.warn(`${message}; it is accepted but not computed`);
    } else {
      target.error(message);
    }
  }
}

function checkSlices(objective: Field, method: string | undefined): void {
  const [target, window] = [
    objective.at('timeSliceTarget'),
    objective.at('timeSliceWindow'),
  ];
  if (method === 'Timeslices') {
    target.required(
      'the share of a slice that must be good, above 0 and at most 1',
    );
  }
  if (method === 'Timeslices' || method === 'RatioTimeslices') {
    window.required('the length of a slice, for instance 5m');
  }
  const share = target.number();
  if (share !== undefined && (share <= 0 || share > 1)) {
    target.error(`must be above 0 and at most 1, got ${share}`);
  }
  checkDuration(window);
}
