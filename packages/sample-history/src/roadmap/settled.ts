import type { PlannedItem } from './types';

/**
 * Promises of the four quarters before this one that are settled: kept, slipped
 * and dropped. Their days are points of quarters, so that each ends the same way
 * whenever the portal is started.
 */
export const SETTLED: readonly PlannedItem[] = [
  {
    externalId: 'sample/one-way-to-page',
    title: 'One way to reach whoever is on call',
    summary:
      'Every team is paged the same way, and nobody keeps a list of phone numbers.\n\n**Success:** the first answer comes within five minutes (it was nineteen).',
    owner: 'platform-engineering',
    by: 'otto',
    category: 'observability',
    entities: [['affects', 'observability']],
    state: 'validated',
    createdDaysAgo: 520,
    promise: { due: [-4, 0.8], daysAgo: 480, confidence: 0.8 },
    history: [
      ['committed', 480],
      ['in-progress', 470],
      ['shipped', [-4, 0.6]],
      ['validated', [-3, 0.5]],
    ],
    votes: 21,
  },
  {
    externalId: 'sample/one-sign-in',
    title: 'One sign-in for every internal tool',
    summary:
      'People sign in once in the morning.\n\n**Success:** no internal tool keeps passwords of its own.',
    owner: 'identity-and-access',
    by: 'sena',
    category: 'security',
    entities: [['affects', 'authentication']],
    state: 'validated',
    createdDaysAgo: 530,
    promise: { due: [-4, 0.9], daysAgo: 490, confidence: 0.7 },
    slips: [
      {
        due: [-3, 0.5],
        daysAgo: 400,
        confidence: 0.8,
        reasonCode: 'capacity-pulled',
        reason: 'Two of us moved the couriers to new devices before Christmas.',
      },
    ],
    history: [
      ['committed', 490],
      ['in-progress', 470],
      ['shipped', [-3, 0.45]],
      ['validated', [-2, 0.4]],
    ],
    votes: 34,
  },
  {
    externalId: 'sample/lake-for-tests',
    title: 'A copy of the lake for tests',
    summary:
      'Pipelines are tried on a tenth of the data, without names.\n\n**Success:** no test reads production.',
    owner: 'data-platform',
    by: 'dana',
    category: 'data',
    entities: [['affects', 'parcel-events-lake']],
    state: 'withdrawn',
    createdDaysAgo: 500,
    promise: { due: [-4, 0.7], daysAgo: 470, confidence: 0.5 },
    history: [
      ['committed', 470],
      [
        'withdrawn',
        [-4, 0.5],
        'The copy would cost more than the lake. Made-up parcels do for tests.',
      ],
    ],
    votes: 8,
  },
  {
    externalId: 'sample/rehearsed-restore',
    title: 'A restore that is rehearsed every month',
    summary:
      'Each database is restored from its backup on a machine of its own.\n\n**Success:** every tier-1 database was restored within the last 35 days.',
    owner: 'site-reliability',
    by: 'ravi',
    category: 'reliability',
    entities: [['affects', 'tracking-api']],
    state: 'validated',
    createdDaysAgo: 430,
    promise: { due: [-3, 0.6], daysAgo: 400, confidence: 0.85 },
    history: [
      ['committed', 400],
      ['in-progress', 390],
      ['shipped', [-3, 0.55]],
      ['validated', [-2, 0.3]],
    ],
    votes: 13,
  },
  {
    externalId: 'sample/quick-build-machines',
    title: 'Build machines that are there within a minute',
    summary:
      'Nobody waits for a machine to build on.\n\n**Success:** 95 % of builds start within 60 seconds.',
    owner: 'platform-engineering',
    by: 'petra',
    category: 'delivery',
    entities: [['affects', 'node-service-kit']],
    state: 'shipped',
    createdDaysAgo: 440,
    promise: { due: [-3, 0.8], daysAgo: 410, confidence: 0.9 },
    history: [
      ['committed', 410],
      ['in-progress', 380],
      ['shipped', [-2, 0.05]],
    ],
    votes: 27,
  },
  {
    externalId: 'sample/scans-once',
    title: 'A scan that arrives twice counts once',
    summary:
      'Scanners may send again; the history shows each scan once.\n\n**Success:** no parcel is in two hubs at a time.',
    owner: 'parcel-tracking',
    by: 'devon',
    category: 'reliability',
    entities: [['affects', 'scan-ingest']],
    state: 'validated',
    createdDaysAgo: 420,
    promise: { due: [-3, 0.9], daysAgo: 390, confidence: 0.75 },
    history: [
      ['committed', 390],
      ['in-progress', 370],
      ['shipped', [-3, 0.85]],
      ['validated', [-2, 0.5]],
    ],
    votes: 11,
  },
  {
    externalId: 'sample/shared-flags',
    title: 'A shared service for feature flags',
    summary:
      'Turn something on for one hub before it is on for all.\n\n**Success:** five teams have given up their own switches.',
    owner: 'platform-engineering',
    by: 'priya',
    category: 'delivery',
    entities: [['affects', 'node-service-kit']],
    state: 'withdrawn',
    createdDaysAgo: 360,
    promise: { due: [-2, 0.5], daysAgo: 330, confidence: 0.6 },
    slips: [
      {
        due: [-1, 0.5],
        daysAgo: 250,
        confidence: 0.5,
        reasonCode: 'priority-change',
        reason: 'Traces came first after the lost scans of March.',
      },
    ],
    history: [
      ['committed', 330],
      [
        'withdrawn',
        [-1, 0.2],
        'Two teams already run one that the others may use.',
      ],
    ],
    votes: 16,
  },
  {
    externalId: 'sample/access-that-expires',
    title: 'Access ends when somebody changes teams',
    summary:
      'Rights follow the team, not the person.\n\n**Success:** nobody has rights of a team that they left more than a day ago.',
    owner: 'identity-and-access',
    by: 'idris',
    category: 'security',
    entities: [['affects', 'token-issuer']],
    state: 'shipped',
    createdDaysAgo: 350,
    promise: { due: [-2, 0.6], daysAgo: 320, confidence: 0.7 },
    history: [
      ['committed', 320],
      ['in-progress', 300],
      ['shipped', [-2, 0.55]],
      [
        'in-progress',
        [-2, 0.7],
        'People who were lent to another team lost their access too.',
      ],
      ['shipped', [-1, 0.1]],
    ],
    votes: 14,
  },
  {
    externalId: 'sample/checked-schemas',
    title: 'Schemas of events are checked before they are published',
    summary:
      'A change that breaks a reader is refused with the name of the reader.\n\n**Success:** no pipeline stops because a field vanished.',
    owner: 'data-platform',
    by: 'suri',
    category: 'data',
    entities: [['affects', 'data-pipelines']],
    state: 'validated',
    createdDaysAgo: 340,
    promise: { due: [-2, 0.9], daysAgo: 310, confidence: 0.8 },
    history: [
      ['committed', 310],
      ['in-progress', 290],
      ['shipped', [-2, 0.7]],
      ['validated', [-1, 0.4]],
    ],
    votes: 20,
  },
  {
    externalId: 'sample/runbooks-at-the-alert',
    title: 'Every alert leads to its runbook',
    summary:
      'Whoever is woken sees what to do first.\n\n**Success:** no alert of a tier-1 service comes without one.',
    owner: 'site-reliability',
    by: 'ravi',
    category: 'observability',
    entities: [['affects', 'observability']],
    state: 'shipped',
    createdDaysAgo: 270,
    promise: { due: [-1, 0.7], daysAgo: 240, confidence: 0.85 },
    history: [
      ['committed', 240],
      ['in-progress', 230],
      ['shipped', [-1, 0.65]],
    ],
    votes: 17,
  },
];
