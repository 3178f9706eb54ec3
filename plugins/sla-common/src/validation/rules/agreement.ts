import type { Field } from '../Field';
import { checkCredits, checkSeverities } from './agreementTerms';
import { checkEntityRef } from './entityRef';
import { checkExclusions } from './exclusions';
import { checkSupportHours } from './hours';
import { checkDnsLabel, LONGEST_DESCRIPTION } from './metadata';
import { checkAtLeastOne, checkPercent, checkRecord } from './records';
import { checkDate } from './time';

const SPEC_FIELDS = [
  'description',
  'owner',
  'provider',
  'consumers',
  'dependencies',
  'slos',
  'supportHours',
  'severities',
  'credits',
  'exclusions',
  'reviewOn',
  'effectiveFrom',
];

/** Everything below an agreement's root. Unknown fields are refused: in a promise a typo must not pass. */
export function checkAgreement(agreement: Field): void {
  const metadata = agreement.at('metadata');
  if (
    metadata.required('a mapping with at least a name') &&
    metadata.mapping()
  ) {
    metadata.at('name').required('the name of the agreement');
    checkDnsLabel(metadata.at('name'));
  }
  const spec = agreement.at('spec');
  if (!spec.required('the agreement itself') || !spec.mapping()) {
    return;
  }
  spec.onlyKeys(SPEC_FIELDS, 'error');
  spec.at('description').text(LONGEST_DESCRIPTION);
  checkParties(spec);
  spec.at('dependencies').items().forEach(checkDependency);
  checkAtLeastOne(spec.at('slos'), 'the objectives that are promised').forEach(
    checkLevel,
  );
  checkSupportHours(spec.at('supportHours'));
  checkSeverities(spec.at('severities'));
  checkCredits(spec.at('credits'));
  checkExclusions(spec.at('exclusions'));
  checkDates(spec);
}

function checkParties(spec: Field): void {
  spec.at('owner').required('the group or user that answers for it');
  checkEntityRef(spec.at('owner'), 'group');
  spec.at('provider').required('the entity that promises');
  checkEntityRef(spec.at('provider'), 'component');
  checkAtLeastOne(spec.at('consumers'), 'to whom it is promised').forEach(
    consumer => {
      consumer.required('a name or entity ref');
      checkEntityRef(consumer, 'group');
    },
  );
}

function checkDependency(item: Field): void {
  if (checkRecord(item, ['ref', 'mode', 'group'], ['ref', 'mode'])) {
    checkEntityRef(item.at('ref'), 'component');
    item.at('mode').oneOf(['hard', 'soft']);
    checkDnsLabel(item.at('group'));
  }
}

function checkLevel(item: Field): void {
  if (
    !checkRecord(
      item,
      ['ref', 'objective', 'targetPercent'],
      ['ref', 'targetPercent'],
    )
  ) {
    return;
  }
  checkEntityRef(item.at('ref'), 'slo');
  checkDnsLabel(item.at('objective'));
  checkPercent(item.at('targetPercent'));
}

function checkDates(spec: Field): void {
  spec
    .at('effectiveFrom')
    .required('the day from which it holds, for instance 2026-01-01');
  const from = checkDate(spec.at('effectiveFrom'), true);
  const review = checkDate(spec.at('reviewOn'), false);
  if (from && review && review < from) {
    spec.at('reviewOn').error('must not be before effectiveFrom');
  }
}
