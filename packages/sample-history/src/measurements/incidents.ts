import type { SampleIncident } from './types';

/** What went wrong at Meridian Parcels in the last ninety days. */
export const SAMPLE_INCIDENTS: readonly SampleIncident[] = [
  {
    title: 'Tracking answers slowly after an index was rebuilt',
    daysAgo: 3,
    hour: 9.5,
    minutes: 150,
    impact: 'degraded',
    slos: ['tracking-api-latency'],
  },
  {
    title: 'Lockers of one maker do not open after a firmware update',
    daysAgo: 6,
    hour: 15,
    minutes: 210,
    impact: 'degraded',
    slos: ['locker-gateway-door-opens'],
  },
  {
    title: 'Webhooks wait because one large shop answers with timeouts',
    daysAgo: 9,
    hour: 11,
    minutes: 480,
    impact: 'degraded',
    slos: ['webhook-dispatcher-delivered'],
  },
  {
    title: 'A payment provider refuses all cards',
    daysAgo: 13,
    hour: 17.25,
    minutes: 75,
    impact: 'outage',
    slos: ['payments-gateway-availability'],
  },
  {
    title: 'The ledger export runs out of memory at the end of the month',
    daysAgo: 18,
    hour: 3,
    minutes: 300,
    impact: 'outage',
    slos: ['ledger-export-on-time'],
  },
  {
    title: 'A truck depot loses its connection and trailers go silent',
    daysAgo: 22,
    hour: 21,
    minutes: 240,
    impact: 'degraded',
    slos: ['trailer-telemetry-received'],
  },
  {
    title: 'Signing keys are rotated before every service knows them',
    daysAgo: 41,
    hour: 10,
    minutes: 45,
    impact: 'outage',
    slos: [
      'authentication-sign-in',
      'session-gateway-availability',
      'token-issuer-availability',
      'merchant-api-availability',
    ],
  },
  {
    title: 'The telemetry collector drops records under load',
    daysAgo: 63,
    hour: 19,
    minutes: 180,
    impact: 'degraded',
    slos: ['telemetry-collector-accepted', 'observability-signals-visible'],
  },
];
