import type { Scenario } from './types';

const NIGHT_GAP = { fromHour: 1, toHour: 5, everyDays: 3 };

/** How each objective of the examples has fared, by the name of its SLO. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'tracking-api-availability': { perMinute: 42_000, spent: 0.34 },
  'tracking-api-latency': { perMinute: 41_900, spent: 0.86 },
  'scan-ingest-acknowledged': { perMinute: 2_600, spent: 0.22 },
  'event-normaliser-freshness': { perMinute: 6, spent: 0.41 },
  'eta-service-availability': { perMinute: 3_100, spent: 0.18 },
  'route-planner-plans-in-time': { perMinute: 12, spent: 0.47 },
  'proof-of-delivery-stored': { perMinute: 880, spent: 0.29 },
  'locker-gateway-door-opens': { perMinute: 46, spent: 0.91, gap: NIGHT_GAP },
  'pickup-point-directory-availability': { perMinute: 1_450, spent: 0.12 },
  'rate-engine-availability': { perMinute: 5_200, spent: 0.38 },
  'rate-engine-latency': { perMinute: 5_190, spent: 0.62 },
  'shipment-booking-availability': { perMinute: 640, spent: 0.44 },
  'address-check-availability': { perMinute: 2_900, spent: 0.09 },
  'invoicing-correct': { perMinute: 310, spent: 0.57, gap: NIGHT_GAP },
  'payments-gateway-availability': { perMinute: 205, spent: 0.83 },
  'ledger-export-on-time': { perMinute: 20, spent: 1.34 },
  'merchant-api-availability': { perMinute: 7_400, spent: 0.26 },
  'webhook-dispatcher-delivered': { perMinute: 3_700, spent: 1.72 },
  'notifications-hub-sent': { perMinute: 1_900, spent: 0.31 },
  'linehaul-scheduler-availability': { perMinute: 160, spent: 0.21 },
  'trailer-telemetry-received': { perMinute: 1_850, spent: 0.78 },
  'sort-controller-sorted-right': { perMinute: 3_300, spent: 0.52 },
  'customs-declarations-filed-in-time': { perMinute: 74, spent: 0.36 },
  'forecast-api-availability': { perMinute: 38, spent: 0.14 },
  'parcel-events-lake-complete': { perMinute: 9, spent: 0.49 },
  'session-gateway-availability': { perMinute: 61_000, spent: 0.33 },
  'token-issuer-availability': { perMinute: 2_200, spent: 0.19 },
  'schema-registry-availability': { perMinute: 27, spent: 0.08 },
  'telemetry-collector-accepted': { perMinute: 92_000, spent: 0.24 },
  'authentication-sign-in': { perMinute: 1_300, spent: 0.37 },
  'observability-signals-visible': { perMinute: 91_000, spent: 0.28 },
  'data-pipelines-runs-on-schedule': { perMinute: 6, spent: 0.4 },
};
