import type { PlannedItem } from './types';

/** What was delivered: some of it when it was promised, some later. */
export const DELIVERED: readonly PlannedItem[] = [
  {
    externalId: 'sample/traces-everywhere',
    title: 'Traces from every tier-1 service',
    summary:
      'Each request of a tier-1 service can be followed through all services that it touches.\n\n**Why:** in March it took four hours to find which of nine services lost scans.\n\n**Success:** a person on call names the slow service within ten minutes (it was 95).',
    owner: 'platform-engineering',
    by: 'priya',
    category: 'observability',
    entities: [
      ['delivers', 'observability'],
      ['affects', 'tracking-api'],
      ['affects', 'scan-ingest'],
    ],
    state: 'validated',
    createdDaysAgo: 290,
    promise: { due: [-2, 0.8], daysAgo: 270, confidence: 0.8 },
    history: [
      ['committed', 270],
      ['in-progress', 240],
      ['shipped', 165],
      ['validated', 120],
    ],
    votes: 31,
  },
  {
    externalId: 'sample/weekly-key-rotation',
    title: 'Signing keys that rotate by themselves every week',
    summary:
      'Keys for tokens are replaced weekly without anybody doing anything.\n\n**Success:** no key is older than eight days.',
    owner: 'identity-and-access',
    by: 'sena',
    category: 'security',
    entities: [
      ['delivers', 'token-issuer'],
      ['affects', 'authentication'],
    ],
    state: 'shipped',
    createdDaysAgo: 230,
    promise: { due: [-2, 0.9], daysAgo: 215, confidence: 0.7 },
    slips: [
      {
        due: [-1, 0.5],
        daysAgo: 130,
        confidence: 0.75,
        reasonCode: 'dependency',
        reason:
          'The session gateway has to accept two keys at once before we may rotate; that lands three weeks later than planned.',
      },
    ],
    history: [
      ['committed', 215],
      ['in-progress', 180],
      ['shipped', 95],
    ],
    votes: 12,
  },
  {
    externalId: 'sample/pipeline-freshness',
    title: 'Freshness of every pipeline on one page',
    summary:
      'Owners and readers see how old each result is, and what it waits for.\n\n**Success:** questions of the kind "is this today\'s number?" fall by half.',
    owner: 'data-platform',
    by: 'dana',
    category: 'data',
    entities: [
      ['delivers', 'data-pipelines'],
      ['affects', 'kpi-dashboards'],
    ],
    state: 'shipped',
    createdDaysAgo: 200,
    promise: { due: [-1, 0.9], daysAgo: 185, confidence: 0.85 },
    history: [
      ['committed', 185],
      ['in-progress', 150],
      ['shipped', 101],
    ],
    votes: 19,
  },
  {
    externalId: 'sample/golden-path-node',
    title: 'A golden path for Node services',
    summary:
      'A new service has health, metrics, documents and a measured promise before its first feature.\n\n**Success:** from an idea to a running service in a quarter of an hour (it was two days).',
    owner: 'platform-engineering',
    by: 'petra',
    category: 'golden paths',
    entities: [
      ['delivers', 'node-service-kit'],
      ['affects', 'observability'],
    ],
    state: 'shipped',
    createdDaysAgo: 260,
    promise: { due: [-1, 0.3], daysAgo: 240, confidence: 0.6 },
    slips: [
      {
        due: [-1, 0.8],
        daysAgo: 150,
        confidence: 0.7,
        reasonCode: 'scope-growth',
        reason:
          'Teams asked for a measured service level from the first day. It belongs in, and it costs five weeks.',
      },
      {
        due: [0, 0.2],
        daysAgo: 102,
        confidence: 0.85,
        reasonCode: 'capacity-pulled',
        reason:
          'Two of us helped with the signing-key incident for most of September.',
      },
    ],
    history: [
      ['committed', 240],
      ['in-progress', 200],
      ['shipped', 40],
    ],
    votes: 47,
  },
];

/** What is being built in this quarter. */
export const RUNNING: readonly PlannedItem[] = [
  {
    externalId: 'sample/promises-on-one-page',
    title: 'Every promise of the platform on one page',
    summary:
      'Service levels, what is left of each error budget, and who was promised what.\n\n**Success:** every tier-1 service has an objective that its consumers know.',
    owner: 'platform-engineering',
    by: 'priya',
    category: 'service levels',
    entities: [
      ['affects', 'authentication'],
      ['affects', 'observability'],
      ['affects', 'data-pipelines'],
    ],
    state: 'in-progress',
    createdDaysAgo: 150,
    promise: { due: [0, 0.85], daysAgo: 110, confidence: 0.8 },
    history: [
      ['committed', 110],
      ['in-progress', 45],
    ],
    votes: 38,
  },
  {
    externalId: 'sample/tracking-latency',
    title: 'Tracking answers within 200 ms on the busiest evening',
    summary:
      'Read the parcel history from replicas close to the reader.\n\n**Success:** 99 % of answers within 200 ms in the second week of December.',
    owner: 'parcel-tracking',
    by: 'devon',
    category: 'performance',
    entities: [
      ['delivers', 'tracking-api'],
      ['affects', 'tracking-web'],
      ['affects', 'merchant-portal'],
    ],
    dependsOn: ['sample/service-tokens'],
    relatesTo: ['sample/debt-tracking-monolith'],
    state: 'in-progress',
    createdDaysAgo: 120,
    promise: { due: [0, 0.4], daysAgo: 95, confidence: 0.7 },
    slips: [
      {
        due: [0, 0.75],
        daysAgo: 20,
        confidence: 0.6,
        reasonCode: 'estimate',
        reason:
          'The replicas lag by up to nine seconds at peak. We need to route fresh parcels to the primary, which we had not counted in.',
      },
    ],
    history: [
      ['committed', 95],
      ['in-progress', 60],
    ],
    votes: 26,
  },
  {
    externalId: 'sample/webhook-isolation',
    title: 'One slow shop no longer delays the webhooks of others',
    summary:
      'A queue for each shop, and a shop that times out waits alone.\n\n**Success:** the delivery objective is kept in a week in which the largest shop is down.',
    owner: 'merchant-integrations',
    by: 'wim',
    category: 'reliability',
    entities: [['delivers', 'webhook-dispatcher']],
    state: 'committed',
    createdDaysAgo: 70,
    promise: { due: [0, 0.9], daysAgo: 8, confidence: 0.65 },
    history: [['committed', 8]],
    votes: 22,
  },
  {
    externalId: 'sample/service-tokens',
    title: 'Tokens for services without a shared secret',
    summary:
      'A service proves who it is by where it runs, and gets a token for ten minutes.\n\n**Success:** no long-lived secret is left in the configuration of a tier-1 service.',
    owner: 'identity-and-access',
    by: 'idris',
    category: 'security',
    entities: [
      ['delivers', 'authentication'],
      ['affects', 'token-issuer'],
    ],
    state: 'in-progress',
    createdDaysAgo: 180,
    promise: { due: [-1, 0.95], daysAgo: 160, confidence: 0.75 },
    slips: [
      {
        due: [0, 0.95],
        daysAgo: 75,
        confidence: 0.55,
        reasonCode: 'incident',
        reason:
          'After the rotation incident we first made keys known everywhere before they are used. Six weeks of this quarter went into it.',
      },
    ],
    history: [
      ['committed', 160],
      ['in-progress', 130],
    ],
    votes: 29,
  },
  {
    externalId: 'sample/ledger-memory',
    title: 'A ledger export that does not care how large the month was',
    summary:
      'Stream the bookings instead of holding them in memory.\n\n**Success:** three month ends in a row complete before five.',
    owner: 'billing',
    by: 'ivo',
    category: 'reliability',
    entities: [
      ['delivers', 'ledger-export'],
      ['affects', 'data-pipelines'],
    ],
    state: 'in-progress',
    createdDaysAgo: 17,
    promise: { due: [0, 0.97], daysAgo: 15, confidence: 0.8 },
    history: [
      ['committed', 15],
      ['in-progress', 12],
    ],
    votes: 7,
  },
];
