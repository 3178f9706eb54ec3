import type { Field } from '../Field';
import { checkName, checkMetadata, LONGEST_DESCRIPTION } from './metadata';
import { checkDuration } from './time';

/** Spec of an `AlertPolicy`. */
export function checkAlertPolicySpec(spec: Field): void {
  if (!spec.required('conditions and notificationTargets') || !spec.mapping()) {
    return;
  }
  spec.at('description').text(LONGEST_DESCRIPTION);
  ['alertWhenNoData', 'alertWhenBreaching', 'alertWhenResolved'].forEach(key =>
    spec.at(key).flag(),
  );
  checkConditions(spec.at('conditions'));
  checkTargets(spec.at('notificationTargets'));
}

function checkConditions(conditions: Field): void {
  conditions.required('a list of exactly one condition');
  if (Array.isArray(conditions.value) && conditions.value.length !== 1) {
    conditions.error(
      `must hold exactly one condition, got ${conditions.value.length}`,
    );
  }
  conditions
    .items()
    .forEach(item =>
      checkRefOrInline(
        item,
        'conditionRef',
        'AlertCondition',
        checkAlertConditionSpec,
      ),
    );
}

function checkTargets(targets: Field): void {
  targets.required('a list of at least one target');
  if (Array.isArray(targets.value) && targets.value.length === 0) {
    targets.error('must hold at least one target');
  }
  targets
    .items()
    .forEach(item =>
      checkRefOrInline(
        item,
        'targetRef',
        'AlertNotificationTarget',
        checkNotificationTargetSpec,
      ),
    );
}

/** An alert policy inside an SLO: its name or the policy itself. */
export function checkInlineAlertPolicy(policy: Field): void {
  checkRefOrInline(
    policy,
    'alertPolicyRef',
    'AlertPolicy',
    checkAlertPolicySpec,
  );
}

/** Spec of an `AlertCondition`. */
export function checkAlertConditionSpec(spec: Field): void {
  if (!spec.required('severity and condition') || !spec.mapping()) {
    return;
  }
  spec.at('description').text(LONGEST_DESCRIPTION);
  spec.at('severity').required('for instance page or ticket');
  spec.at('severity').text();
  const condition = spec.at('condition');
  if (
    !condition.required('a mapping with kind: burnrate') ||
    !condition.mapping()
  ) {
    return;
  }
  condition.at('kind').required('burnrate');
  condition.at('kind').oneOf(['burnrate']);
  condition.at('op').required('gt, lt, gte or lte');
  condition.at('op').oneOf(['gt', 'lt', 'gte', 'lte']);
  condition.at('threshold').required('the burn rate to compare with');
  condition.at('threshold').number();
  condition.at('lookbackWindow').required('for instance 1h');
  checkDuration(condition.at('lookbackWindow'));
  const after = condition.at('alertAfter');
  // At once, as published policies write it; a window of no length is no window.
  if (after.value !== '0m') {
    checkDuration(after);
  }
}

/** Spec of an `AlertNotificationTarget`. */
export function checkNotificationTargetSpec(spec: Field): void {
  if (!spec.required('a mapping with target') || !spec.mapping()) {
    return;
  }
  spec.at('description').text(LONGEST_DESCRIPTION);
  spec.at('target').required('who or what is told, for instance email');
  spec.at('target').text();
}

function checkRefOrInline(
  item: Field,
  refKey: string,
  kind: string,
  checkSpec: (spec: Field) => void,
): void {
  if (!item.mapping()) {
    item.required(`${refKey}, or an inline ${kind}`);
    return;
  }
  const inline = ['kind', 'metadata', 'spec'].some(key => item.at(key).present);
  const ref = item.at(refKey);
  if (inline === ref.present) {
    item.error(
      `must be either ${refKey} or an inline ${kind} with kind, metadata and spec`,
    );
  }
  checkName(ref);
  if (inline) {
    item.at('kind').required(kind);
    item.at('kind').oneOf([kind]);
    checkMetadata(item.at('metadata'));
    checkSpec(item.at('spec'));
  }
}
