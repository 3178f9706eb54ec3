import type { PlannedObjective } from './types';

/** Where the sample platform is to lead. */
export const SAMPLE_VISION = {
  by: 'priya',
  daysAgo: 540,
  markdown: `**Every team ships on its own, and sleeps at night.**

- What a team needs to run a service is there before it asks, and explains itself.
- Whoever depends on a service knows what was promised, and sees whether it is kept.
- We promise less than we hope for, and tell early when it slips.

What we do not do: run other teams' services for them.`,
};

/** What the quarters around today are to change, measured, and not always reached. */
export const SAMPLE_OBJECTIVES: readonly PlannedObjective[] = [
  {
    externalId: 'sample/known-what-to-do',
    quarter: -3,
    title: 'Whoever is on call knows what to do',
    summary: 'A night with a page is short, because nobody has to search.',
    owner: 'site-reliability',
    by: 'ravi',
    serves: ['one-way-to-page', 'rehearsed-restore', 'runbooks-at-the-alert'],
    metrics: [
      {
        name: 'First answer to a page',
        unit: 'minutes',
        direction: 'down',
        baseline: 19,
        target: 5,
        check: [-2, 0.4],
        readings: [
          [[-3, 0.3], 17],
          [[-3, 0.9], 11],
          [[-2, 0.5], 4.5, 'Median of all pages of six weeks'],
        ],
      },
    ],
  },
  {
    externalId: 'sample/data-to-rely-on',
    quarter: -2,
    title: 'Data that one can rely on',
    summary: 'Whoever reads a number does not have to ask whether it is right.',
    owner: 'data-platform',
    by: 'dana',
    serves: ['checked-schemas', 'pipeline-freshness'],
    metrics: [
      {
        name: 'Pipelines stopped by a changed schema',
        unit: 'a quarter',
        direction: 'down',
        baseline: 14,
        target: 0,
        check: [-1, 0.3],
        readings: [
          [[-2, 0.4], 13],
          [[-2, 0.9], 9],
          [[-1, 0.4], 5, 'All five come from tables that nobody registered'],
        ],
      },
    ],
  },
  {
    externalId: 'sample/service-in-a-morning',
    quarter: -1,
    title: 'A new service in a morning, not in a month',
    summary: 'From the idea to a measured promise without a single ticket.',
    owner: 'platform-engineering',
    by: 'petra',
    serves: ['golden-path-node', 'quick-build-machines', 'shared-flags'],
    metrics: [
      {
        name: 'From the idea to a running service',
        unit: 'days',
        direction: 'down',
        baseline: 21,
        target: 1,
        check: [-1, 0.9],
        readings: [
          [[-1, 0.2], 20],
          [[-1, 0.6], 12],
          [[-1, 0.95], 0.5],
        ],
      },
      {
        name: 'New services that began on a golden path',
        unit: '%',
        direction: 'up',
        baseline: 0,
        target: 80,
        check: [-1, 0.9],
        readings: [[[-1, 0.95], 45, 'Five of eleven']],
      },
    ],
  },
  {
    externalId: 'sample/no-old-secrets',
    quarter: -1,
    title: 'No secret is older than it must be',
    summary: 'What leaks is worthless by then.',
    owner: 'identity-and-access',
    by: 'sena',
    serves: ['weekly-key-rotation', 'access-that-expires', 'service-tokens'],
    metrics: [
      {
        name: 'Long-lived secrets of tier-1 services',
        unit: 'secrets',
        direction: 'down',
        baseline: 46,
        target: 0,
        check: [-1, 0.9],
        readings: [
          [[-1, 0.5], 46],
          [[-1, 0.95], 47, 'The tokens come later, and one service was new'],
        ],
      },
    ],
  },
  {
    externalId: 'sample/promises-seen',
    quarter: 0,
    title: 'A promise that everybody can see',
    summary: 'Consumers know what they can count on before they build on it.',
    owner: 'platform-engineering',
    by: 'priya',
    serves: ['promises-on-one-page', 'traces-everywhere', 'error-budget-gate'],
    metrics: [
      {
        name: 'Tier-1 services whose consumers know an objective',
        unit: '%',
        direction: 'up',
        baseline: 30,
        target: 100,
        check: [0, 0.97],
        readings: [
          [60, 34],
          [30, 52],
          [5, 71],
        ],
      },
    ],
  },
  {
    externalId: 'sample/tracking-at-once',
    quarter: 0,
    title: 'Tracking answers at once, on the busiest evening too',
    summary: 'Nobody reloads the page in the second week of December.',
    owner: 'parcel-tracking',
    by: 'devon',
    serves: ['tracking-latency', 'scans-once'],
    metrics: [
      {
        name: 'Answers within 200 ms in the busiest hour',
        unit: '%',
        direction: 'up',
        baseline: 91,
        target: 99,
        check: [0, 0.9],
        readings: [
          [70, 91.2],
          [35, 94],
          [6, 96.5],
        ],
      },
    ],
  },
  {
    externalId: 'sample/home-at-first-try',
    quarter: 1,
    title: 'Recipients are at home at the first try',
    summary: 'A window of one hour is worth more than a message every hour.',
    owner: 'parcel-tracking',
    by: 'devon',
    serves: ['estimate-ranges'],
    metrics: [
      {
        name: 'Parcels delivered at the first try',
        unit: '%',
        direction: 'up',
        baseline: 71,
        target: 78,
        check: [2, 0.5],
        readings: [],
      },
    ],
  },
  {
    externalId: 'sample/pipelines-with-a-promise',
    quarter: 1,
    title: 'Every new pipeline starts with a promise',
    summary: 'We have not found out yet how to measure this.',
    owner: 'platform-engineering',
    by: 'petra',
    serves: ['golden-path-pipeline'],
    metrics: [],
  },
];
