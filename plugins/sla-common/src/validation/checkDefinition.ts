import {
  AGREEMENT_API_VERSION,
  AGREEMENT_KIND,
} from '../definitions/agreement';
import { OPENSLO_API_VERSION, OPENSLO_KINDS } from '../definitions/openSlo';
import { Field, type Finding } from './Field';
import { checkAgreement } from './rules/agreement';
import {
  checkAlertConditionSpec,
  checkAlertPolicySpec,
  checkNotificationTargetSpec,
} from './rules/alerting';
import { findBadText } from './rules/badText';
import { checkSliSpec } from './rules/indicator';
import { checkMetadata, LONGEST_DESCRIPTION } from './rules/metadata';
import { checkSlo } from './rules/slo';

const SPEC_RULES: Record<
  (typeof OPENSLO_KINDS)[number],
  (document: Field) => void
> = {
  SLO: checkSlo,
  SLI: document => checkSliSpec(document.at('spec')),
  DataSource: document => checkDataSource(document.at('spec')),
  Service: document =>
    void document.at('spec').at('description').text(LONGEST_DESCRIPTION),
  AlertPolicy: document => checkAlertPolicySpec(document.at('spec')),
  AlertCondition: document => checkAlertConditionSpec(document.at('spec')),
  AlertNotificationTarget: document =>
    checkNotificationTargetSpec(document.at('spec')),
};

/**
 * Whether a document is one of ours to check: OpenSLO of any version, an
 * agreement, or a document of such a kind that lacks or misspells its version.
 */
export function isDefinition(document: unknown): boolean {
  const root = new Field(document, [], []);
  const version = root.at('apiVersion').value;
  const kind = root.at('kind').value;
  return (
    (typeof version === 'string' && /^openslo(\.com)?\//.test(version)) ||
    kind === 'SLO' ||
    kind === AGREEMENT_KIND
  );
}

/**
 * Checks one document, as plain data, against the rules of its kind. The
 * catalog's entity and the author's file go through the same rules.
 *
 * @returns findings in the order of the rules; empty for a document that
 * {@link isDefinition} does not know
 */
export function checkDefinition(document: unknown): Finding[] {
  const findings: Finding[] = [];
  const root = new Field(document, [], findings);
  if (!isDefinition(document)) {
    return findings;
  }
  findBadText(root);
  if (root.at('kind').value === AGREEMENT_KIND) {
    checkApiVersion(root, AGREEMENT_API_VERSION);
    checkAgreement(root);
    return findings;
  }
  const version = checkApiVersion(root, OPENSLO_API_VERSION);
  root.at('kind').required(`one of ${OPENSLO_KINDS.join(', ')}`);
  const kind = root.at('kind').oneOf(OPENSLO_KINDS);
  if (version && kind) {
    checkMetadata(root.at('metadata'));
    SPEC_RULES[kind](root);
  }
  return findings;
}

function checkApiVersion(root: Field, version: string): boolean {
  const field = root.at('apiVersion');
  return field.required(version) && field.oneOf([version]) !== undefined;
}

function checkDataSource(spec: Field): void {
  if (!spec.required('type and connectionDetails') || !spec.mapping()) {
    return;
  }
  spec.at('description').text(LONGEST_DESCRIPTION);
  spec.at('type').required('the kind of data source, for instance prometheus');
  spec.at('type').text();
  spec.at('connectionDetails').required('how the data source is reached');
}
