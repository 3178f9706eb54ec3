import {
  objective,
  slo,
  startingWith,
  told,
  window,
} from './__testUtils__/documents';

describe('validateDocuments refuses in the objectives of an SLO', () => {
  it.each([
    [
      'a target of one',
      objective({ target: 1 }),
      'spec.objectives[0].target: must be at least 0 and below 1, got 1',
    ],
    [
      'a negative target',
      objective({ target: -0.1 }),
      'spec.objectives[0].target: must be at least 0 and below 1',
    ],
    [
      'a target in words',
      objective({ target: '99%' }),
      'spec.objectives[0].target: must be a number, got "99%"',
    ],
    [
      'a hundred percent',
      objective({ targetPercent: 100 }),
      'spec.objectives[0].targetPercent: must be at least 0 and below 100, got 100',
    ],
    [
      'both targets',
      objective({ target: 0.9, targetPercent: 90 }),
      'spec.objectives[0]: must have exactly one of target, targetPercent, got target and',
    ],
    [
      'no target',
      objective({ displayName: 'x' }),
      'spec.objectives[0]: must have exactly one of target, targetPercent, got none',
    ],
    [
      'no objectives',
      slo({ objectives: [] }),
      'spec.objectives: must hold at least one',
    ],
    [
      'objectives that are no list',
      slo({ objectives: { target: 1 } }),
      'spec.objectives: must be a list',
    ],
    [
      'two objectives without ids',
      slo({ objectives: [{ target: 0.9 }, { target: 0.8 }] }),
      "metadata.annotations['stagecraft.dev/objective-ids']: an SLO with 2 objectives must name them; add",
    ],
    [
      'an unknown operator',
      objective({ target: 0.9, op: 'eq' }),
      'spec.objectives[0].op: must be one of gt, lt, gte, lte, got "eq"',
    ],
    ['no service', slo({ service: undefined }), 'spec.service: must be given'],
    [
      'a malformed service',
      slo({ service: 'a b' }),
      'spec.service: must be a name or an entity ref',
    ],
    [
      'a malformed service ref',
      slo({}, { annotations: { 'stagecraft.dev/service-ref': 'a:b:c' } }),
      "metadata.annotations['stagecraft.dev/service-ref']: must be a name",
    ],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});

describe('validateDocuments refuses in the method and window of an SLO', () => {
  it.each([
    [
      'an unknown method',
      slo({ budgetingMethod: 'Sometimes' }),
      'spec.budgetingMethod: must be one of Occurrences',
    ],
    [
      'two windows',
      slo({
        timeWindow: [
          { duration: '1d', isRolling: true },
          { duration: '2d', isRolling: true },
        ],
      }),
      'spec.timeWindow: must hold exactly one window, got 2',
    ],
    [
      'an empty list of windows',
      slo({ timeWindow: [] }),
      'spec.timeWindow: must hold exactly one window, got 0',
    ],
    [
      'a window of no unit',
      window({ duration: '28', isRolling: true }),
      'spec.timeWindow[0].duration: must be a whole number',
    ],
    [
      'a window that neither rolls nor has a calendar',
      window({ duration: '1d' }),
      'spec.timeWindow[0]: must have isRolling: true, or a calendar',
    ],
    [
      'a calendar that rolls',
      window({
        duration: '1M',
        isRolling: true,
        calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
      }),
      'spec.timeWindow[0].calendar: must not be given when isRolling',
    ],
    [
      'a day that never was',
      window({
        duration: '1M',
        calendar: { startTime: '2026-02-30 00:00:00', timeZone: 'UTC' },
      }),
      'spec.timeWindow[0].calendar.startTime: must be a real date',
    ],
    [
      'an invented zone',
      window({
        duration: '1M',
        calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Mars/Base' },
      }),
      'spec.timeWindow[0].calendar.timeZone: must be an IANA time zone',
    ],
    [
      'slices without a target',
      slo({
        budgetingMethod: 'Timeslices',
        objectives: [{ target: 0.9, timeSliceWindow: '1m' }],
      }),
      'spec.objectives[0].timeSliceTarget: must be given',
    ],
    [
      'slices without a length',
      slo({ budgetingMethod: 'RatioTimeslices' }),
      'spec.objectives[0].timeSliceWindow: must be given',
    ],
    [
      'a slice target of zero',
      slo({
        budgetingMethod: 'Timeslices',
        objectives: [
          { target: 0.9, timeSliceWindow: '1m', timeSliceTarget: 0 },
        ],
      }),
      'spec.objectives[0].timeSliceTarget: must be above 0',
    ],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});
