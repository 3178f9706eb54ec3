import {
  AgreementDetail,
  PromiseCheck,
  RuleBurn,
} from '@stagecraft/backstage-plugin-sla-common';
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
  revisions: [
    {
      revision: 1,
      recordedAt: '2026-03-30T08:00:00Z',
      effectiveAt: '2026-04-01T00:00:00Z',
      hash: '0123456789abcdef',
      withdrawn: false,
    },
  ],
  severities: [{ name: 'outage', firstResponse: '15m', resolution: '4h' }],
  credits: [
    { belowPercent: 99.5, creditPercent: 5 },
    { belowPercent: 98, creditPercent: 15 },
  ],
  exclusions: [{ title: 'Carrier partners', description: 'Not ours.' }],
  dependencies: [],
  periods: [
    {
      from: '2026-11-01T00:00:00Z',
      to: '2026-12-01T00:00:00Z',
      revision: 1,
      complete: false,
      levels: [
        {
          objective: kept.objective,
          agreedPpm: 995_000,
          attainmentPpm: 999_900,
          state: 'kept',
          coverage: 0.98,
          sample: false,
        },
      ],
      creditPercent: 0,
    },
    {
      from: '2026-10-01T00:00:00Z',
      to: '2026-11-01T00:00:00Z',
      revision: 1,
      complete: true,
      levels: [
        {
          objective: kept.objective,
          agreedPpm: 995_000,
          attainmentPpm: 991_234,
          state: 'broken',
          coverage: 1,
          sample: false,
        },
      ],
      creditPercent: 5,
    },
  ],
};

export const firing: RuleBurn = {
  id: 'page-slow',
  severity: 'page',
  threshold: 5.6,
  long: { minutes: 60, good: 80, total: 100, rate: 200 },
  short: { minutes: 5, good: 8, total: 10, rate: 200 },
  firing: true,
};
export const tooMuch: PromiseCheck = {
  entityRef: agreement.providerRef,
  agreementRef: agreement.ref,
  chosenBy: 'only',
  promisedPpm: 995_000,
  ceilingPpm: 990_000,
  holds: false,
  chain: [
    {
      ref: 'component:default/session-gateway',
      mode: 'hard',
      declared: true,
      promisedPpm: 990_000,
    },
  ],
  unpromised: ['component:default/authentication'],
  cycles: [],
  highestPromisePpm: 990_000,
};
