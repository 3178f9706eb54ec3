import type { PlannedItem } from './types';

/** What is promised for the next quarter. */
export const NEXT: readonly PlannedItem[] = [
  {
    externalId: 'sample/golden-path-pipeline',
    title: 'A golden path for data pipelines',
    summary:
      'A new pipeline starts with a schedule, a safe repeat and a promise about freshness.\n\n**Success:** the first five new pipelines of the year are made this way.',
    owner: 'platform-engineering',
    by: 'petra',
    category: 'golden paths',
    entities: [['delivers', 'data-pipelines']],
    dependsOn: ['sample/golden-path-node'],
    relatesTo: ['sample/request-pipeline-template'],
    state: 'committed',
    createdDaysAgo: 90,
    promise: { due: [1, 0.6], daysAgo: 30, confidence: 0.7 },
    history: [['committed', 30]],
    votes: 33,
  },
  {
    externalId: 'sample/golden-path-authenticated',
    title: 'A golden path for services that know their caller',
    summary:
      'The observable service, plus sign-in and permissions that are tested.\n\n**Success:** no new service writes its own token check.',
    owner: 'platform-engineering',
    by: 'priya',
    category: 'golden paths',
    entities: [
      ['delivers', 'authentication'],
      ['affects', 'observability'],
    ],
    dependsOn: ['sample/service-tokens', 'sample/golden-path-node'],
    state: 'committed',
    createdDaysAgo: 140,
    promise: { due: [0, 0.9], daysAgo: 100, confidence: 0.5 },
    slips: [
      {
        due: [1, 0.4],
        daysAgo: 33,
        confidence: 0.75,
        reasonCode: 'dependency',
        reason:
          'It should use tokens without a shared secret from the start, and those come at the end of this quarter.',
      },
    ],
    history: [['committed', 100]],
    votes: 41,
  },
  {
    externalId: 'sample/estimate-ranges',
    title: 'Delivery windows of one hour where we are sure',
    summary:
      'Show a narrow window where the model is confident and a wide one where it is not.\n\n**Success:** recipients at home at the first try, up from 71 % to 78 %.',
    owner: 'parcel-tracking',
    by: 'devon',
    category: 'customer experience',
    entities: [
      ['delivers', 'eta-service'],
      ['affects', 'tracking-web'],
      ['affects', 'redelivery'],
    ],
    state: 'committed',
    createdDaysAgo: 60,
    promise: { due: [1, 0.8], daysAgo: 25, confidence: 0.6 },
    history: [['committed', 25]],
    votes: 18,
  },
  {
    externalId: 'sample/soap-switch-off',
    title: 'The interface of 2011 is switched off',
    summary:
      'The last 41 shops move to the Merchant API with our help.\n\n**Success:** the SOAP bridge and its two servers are gone.',
    owner: 'merchant-integrations',
    by: 'mira',
    category: 'sunset',
    entities: [
      ['affects', 'merchant-soap-bridge'],
      ['affects', 'merchant-api'],
    ],
    dependsOn: ['sample/webhook-isolation'],
    state: 'committed',
    createdDaysAgo: 330,
    promise: { due: [-1, 0.9], daysAgo: 300, confidence: 0.6 },
    slips: [
      {
        due: [1, 0.95],
        daysAgo: 110,
        confidence: 0.7,
        reasonCode: 'external',
        reason:
          'Three large shops may not change anything between September and January. We move them in February.',
      },
    ],
    history: [['committed', 300]],
    votes: 9,
  },
];

/** Ideas and promises further away. */
export const LATER: readonly PlannedItem[] = [
  {
    externalId: 'sample/error-budget-gate',
    title: 'No risky release when the error budget is spent',
    summary:
      'The pipeline asks whether the promise can bear it, and says why not.\n\n**Success:** no broken promise is followed by a release that makes it worse.',
    owner: 'site-reliability',
    by: 'ravi',
    category: 'service levels',
    entities: [['affects', 'observability']],
    state: 'proposed',
    createdDaysAgo: 55,
    votes: 24,
  },
  {
    externalId: 'sample/cost-of-telemetry',
    title: 'What each team spends on telemetry',
    summary:
      'Show volumes and cost to the people who can change them.\n\n**Success:** a third less volume without a lost question.',
    owner: 'platform-engineering',
    by: 'otto',
    category: 'observability',
    entities: [
      ['delivers', 'telemetry-collector'],
      ['affects', 'observability'],
    ],
    state: 'committed',
    createdDaysAgo: 80,
    promise: { due: [2, 0.7], daysAgo: 28, confidence: 0.45 },
    history: [['committed', 28]],
    votes: 15,
  },
  {
    externalId: 'sample/passkeys-for-couriers',
    title: 'Couriers sign in without a password',
    summary:
      'A courier unlocks the app with the device.\n\n**Success:** no password resets at five in the morning.',
    owner: 'last-mile',
    by: 'carla',
    category: 'customer experience',
    entities: [
      ['delivers', 'courier-app'],
      ['affects', 'authentication'],
    ],
    state: 'proposed',
    createdDaysAgo: 34,
    votes: 36,
  },
  {
    externalId: 'sample/lake-history',
    title: 'Ten years of parcel events at one price',
    summary:
      'Move what nobody read for a year to colder storage, with the same way to ask.\n\n**Success:** the bill of the lake grows slower than the lake.',
    owner: 'data-platform',
    by: 'suri',
    category: 'data',
    entities: [['delivers', 'parcel-events-lake']],
    state: 'proposed',
    createdDaysAgo: 21,
    votes: 6,
  },
];
