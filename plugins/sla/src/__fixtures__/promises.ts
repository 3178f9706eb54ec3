import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import { objectiveFixture } from '@stagecraft/backstage-plugin-sla-react/testUtils';

export const kept = objectiveFixture({
  sample: true,
  agreementRefs: ['servicelevelagreement:default/tracking-for-merchants'],
  sources: [
    {
      source: 'http-probe',
      lastSampleAt: '2026-11-23T09:59:00Z',
      error: { message: 'connection refused', at: '2026-11-23T10:00:00Z' },
    },
  ],
  days: [{ day: '2026-11-23', good: 1440, total: 1440, sample: true }],
});
export const broken = objectiveFixture({
  sloRef: 'slo:default/invoices',
  title: 'Invoices are sent',
  entityRef: 'component:default/invoicing',
  ownerRef: 'group:default/billing',
  good: 90,
  total: 100,
});
export const agreement: AgreementDetail = {
  ref: 'servicelevelagreement:default/tracking-for-merchants',
  title: 'Tracking, for merchants',
  providerRef: 'component:default/tracking-api',
  consumerRefs: ['group:default/merchants'],
  ownerRef: 'group:default/parcel-tracking',
  effectiveFrom: '2026-04-01T00:00:00Z',
  objectives: [
    {
      sloRef: kept.sloRef,
      objective: kept.objective,
      agreedPpm: 995_000,
      targetPpm: 999_000,
      marginPpm: 4_000,
      state: 'kept',
    },
  ],
  severities: [],
  credits: [],
  exclusions: [],
  dependencies: [],
  periods: [],
  revisions: [
    {
      revision: 1,
      recordedAt: '2026-03-30T08:00:00Z',
      effectiveAt: '2026-04-01T00:00:00Z',
      hash: '0123456789abcdef',
      withdrawn: false,
    },
  ],
};
