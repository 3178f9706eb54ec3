import {
  AgreementSummary,
  countStates,
  ObjectiveState,
  StateCounts,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  STATES_BY_URGENCY,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import { OverviewFilter } from '../ObjectivesPage/overviewQuery';

type Narrowing = Pick<OverviewFilter, 'state' | 'ownerRef' | 'mine' | 'text'>;

/** Agreements that pass a filter, those that need attention first. */
export function filterAgreements(
  agreements: AgreementSummary[],
  filter: Narrowing,
  ownedRefs: ReadonlySet<string>,
): AgreementSummary[] {
  const { state, ownerRef, mine } = filter;
  const words = filter.text.toLocaleLowerCase('en-US').split(/\s+/);
  return agreements
    .filter(
      agreement =>
        (!state || stateOfAgreement(agreement) === state) &&
        (!ownerRef || agreement.ownerRef === ownerRef) &&
        (!mine || ownedRefs.has(agreement.ownerRef)) &&
        words.every(word => searchTextOf(agreement).includes(word)),
    )
    .sort(
      (a, b) =>
        urgencyOf(a) - urgencyOf(b) || a.title.localeCompare(b.title, 'en'),
    );
}

/** The worst state of the agreed levels. */
export function stateOfAgreement(agreement: AgreementSummary): ObjectiveState {
  return worstState(agreement.objectives) ?? 'no-data';
}

/** How many agreements have each state. */
export function countAgreements(agreements: AgreementSummary[]): StateCounts {
  return countStates(
    agreements.map(agreement => ({ state: stateOfAgreement(agreement) })),
  );
}

function urgencyOf(agreement: AgreementSummary): number {
  return STATES_BY_URGENCY.indexOf(stateOfAgreement(agreement));
}

function searchTextOf(agreement: AgreementSummary): string {
  const { title, ref, providerRef, consumerRefs, ownerRef } = agreement;
  return [title, ref, providerRef, ownerRef, ...consumerRefs]
    .join(' ')
    .toLocaleLowerCase('en-US');
}
