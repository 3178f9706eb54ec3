import type { PlannedItem } from './types';

/** What people ask for, and what became of it. */
export const REQUESTS: readonly PlannedItem[] = [
  {
    kind: 'request',
    externalId: 'sample/request-preview-environments',
    title: 'A throw-away environment for each pull request',
    summary:
      'We test on one shared stage and wait for each other. With an environment of our own for each change, nobody would have to ask in the channel who is on it.',
    owner: 'platform-engineering',
    by: 'devon',
    decidedBy: 'priya',
    category: 'developer experience',
    entities: [],
    state: 'open',
    createdDaysAgo: 40,
    votes: 58,
  },
  {
    kind: 'request',
    externalId: 'sample/request-scan-replay',
    title: 'Replay yesterday’s scans into a test queue',
    summary:
      'Bugs show with real scans only. A day of them, without names and addresses, would find most of them before a release.',
    owner: 'platform-engineering',
    by: 'devon',
    decidedBy: 'priya',
    category: 'data',
    entities: [['affects', 'scan-ingest']],
    state: 'asked',
    createdDaysAgo: 25,
    history: [
      ['asked', 9, 'How many scans would be enough: an hour, or a whole day?'],
    ],
    votes: 23,
  },
  {
    kind: 'request',
    externalId: 'sample/request-pipeline-template',
    title: 'A template for data pipelines',
    summary: 'Each team builds its own schedule and its own retry.',
    owner: 'platform-engineering',
    by: 'devon',
    decidedBy: 'priya',
    category: 'golden paths',
    entities: [['affects', 'data-pipelines']],
    state: 'open',
    createdDaysAgo: 12,
    votes: 17,
  },
  {
    kind: 'request',
    externalId: 'sample/request-ftp-upload',
    title: 'Accept partner files by FTP',
    summary: 'Two partners can send files in no other way.',
    owner: 'platform-engineering',
    by: 'devon',
    decidedBy: 'priya',
    category: 'data',
    entities: [],
    state: 'declined',
    createdDaysAgo: 110,
    history: [
      [
        'declined',
        84,
        'FTP sends passwords in the clear. SFTP works since spring, and both partners can use it.',
      ],
    ],
    votes: 6,
  },
];

/** What costs time every week. */
const DEBT: readonly PlannedItem[] = [
  {
    kind: 'debt',
    attributes: { principalHours: 160, interestHoursPerWeek: 12 },
    externalId: 'sample/debt-two-scan-formats',
    title: 'Two formats of scan events are read side by side',
    summary:
      'Every change of the normaliser is made and tested twice since the old scanners stayed longer than planned.',
    owner: 'parcel-tracking',
    by: 'devon',
    decidedBy: 'priya',
    category: 'simplicity',
    entities: [['affects', 'event-normaliser']],
    state: 'open',
    createdDaysAgo: 75,
    votes: 9,
  },
  {
    kind: 'debt',
    attributes: { principalHours: 320, interestHoursPerWeek: 4 },
    until: ['reviewOn', 120],
    externalId: 'sample/debt-tracking-monolith',
    title: 'Notifications are sent from inside the tracking service',
    summary:
      'A slow mail server slows tracking down. Taking it apart is dear, so we live with a time limit for now.',
    owner: 'parcel-tracking',
    by: 'devon',
    decidedBy: 'priya',
    category: 'resilience',
    entities: [['affects', 'tracking-api']],
    state: 'accepted',
    createdDaysAgo: 150,
    history: [
      [
        'accepted',
        60,
        'It costs four hours a week, and other things cost more.',
      ],
    ],
    votes: 4,
  },
];

/** What may go wrong. */
const RISKS: readonly PlannedItem[] = [
  {
    kind: 'risk',
    attributes: { area: 'security', severity: 'high' },
    externalId: 'sample/risk-scanner-tokens',
    title: 'Tokens of hand scanners never expire',
    summary: 'Whoever finds a lost scanner can send scans in its name.',
    owner: 'parcel-tracking',
    by: 'devon',
    decidedBy: 'priya',
    category: 'security',
    visibility: 'team',
    entities: [
      ['affects', 'scan-ingest'],
      ['affects', 'tracking-api'],
    ],
    state: 'mitigating',
    createdDaysAgo: 38,
    history: [['mitigating', 20]],
    votes: 7,
  },
  {
    kind: 'risk',
    attributes: { area: 'privacy', severity: 'medium' },
    until: ['acceptedUntil', 45],
    externalId: 'sample/risk-history-retention',
    title: 'Parcel history keeps addresses longer than needed',
    summary: 'Ninety days would be enough for every claim of the last year.',
    owner: 'parcel-tracking',
    by: 'devon',
    decidedBy: 'priya',
    category: 'privacy',
    entities: [['affects', 'parcel-history']],
    state: 'accepted',
    createdDaysAgo: 80,
    history: [
      ['accepted', 30, 'The new retention job comes with the next release.'],
    ],
    votes: 3,
  },
];

/** What the platform owes and what may go wrong with it. */
export const DEBT_AND_RISKS: readonly PlannedItem[] = [...DEBT, ...RISKS];
