import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import {
  formatPpm,
  type AgreementSummary,
  type ObjectiveSummary,
  type SupportHours,
} from '@stagecraft/backstage-plugin-sla-common';

/** What search holds of an objective or an agreement. */
export interface ServiceLevelDocument extends IndexableDocument {
  kind: 'objective' | 'agreement';
  /** What is measured, or who provides. */
  entityRef: string;
  owner: string;
}

const PAGES = '/service-levels';

/** What people find an objective by: words, what it measures, who owns it, what it promises. */
export function objectiveDocument(
  objective: ObjectiveSummary,
): ServiceLevelDocument {
  const { description, entityRef, ownerRef = '', objectiveId } = objective;
  const { targetPpm, window } = objective;
  const { namespace, name } = parseEntityRef(objective.sloRef);
  return {
    title: objective.title,
    text: sentences([
      description,
      `Objective of ${named(entityRef)}`,
      `at least ${formatPpm(targetPpm)}${window && ` over ${window}`}`,
      ownerRef && `owned by ${named(ownerRef)}`,
      name,
    ]),
    location: path('objectives', namespace, name, objectiveId),
    kind: 'objective',
    entityRef,
    owner: ownerRef,
  };
}

/** What people find an agreement by: words, parties, levels, support hours. */
export function agreementDocument(
  agreement: AgreementSummary,
): ServiceLevelDocument {
  const { consumerRefs, description, objectives, ownerRef, providerRef } =
    agreement;
  const { namespace, name } = parseEntityRef(agreement.ref);
  return {
    title: agreement.title,
    text: sentences([
      description,
      `Agreement of ${named(providerRef)} with ${consumerRefs
        .map(named)
        .join(', ')}`,
      ...objectives.map(
        ({ sloRef, agreedPpm }) =>
          `${named(sloRef)} at least ${formatPpm(agreedPpm)}`,
      ),
      agreement.supportHours && supportWords(agreement.supportHours),
      `owned by ${named(ownerRef)}`,
      name,
    ]),
    location: path('agreements', namespace, name),
    kind: 'agreement',
    entityRef: providerRef,
    owner: ownerRef,
  };
}

function supportWords({ days, from, to, zone }: SupportHours): string {
  return `support ${days.join(', ')} from ${from} to ${to} ${zone}`;
}

function sentences(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('. ');
}

function named(ref: string): string {
  return parseEntityRef(ref).name;
}

function path(...parts: string[]): string {
  return [PAGES, ...parts.map(encodeURIComponent)].join('/');
}
