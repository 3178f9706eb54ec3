import { agreement, startingWith, told } from './__testUtils__/documents';

describe('validateDocuments refuses in an agreement', () => {
  const hours = { zone: 'UTC', days: ['mon'], from: '08:00', to: '18:00' };
  it.each([
    [
      'a misspelt field',
      agreement({ suportHours: hours }),
      'spec.suportHours: is not a known field',
    ],
    ['no owner', agreement({ owner: undefined }), 'spec.owner: must be given'],
    [
      'no provider',
      agreement({ provider: undefined }),
      'spec.provider: must be given',
    ],
    [
      'no consumers',
      agreement({ consumers: [] }),
      'spec.consumers: must name at least one',
    ],
    ['no SLO', agreement({ slos: [] }), 'spec.slos: must name at least one'],
    [
      'a hundred percent',
      agreement({ slos: [{ ref: 'a', targetPercent: 100 }] }),
      'spec.slos[0].targetPercent: must be at least 0 and below 100',
    ],
    [
      'a level too fine',
      agreement({ slos: [{ ref: 'a', targetPercent: 99.99999 }] }),
      'spec.slos[0].targetPercent: must have at most 4 decimals',
    ],
    [
      'an SLO without level',
      agreement({ slos: [{ ref: 'a' }] }),
      'spec.slos[0].targetPercent: must be given',
    ],
    [
      'an unknown mode',
      agreement({ dependencies: [{ ref: 'a', mode: 'medium' }] }),
      'spec.dependencies[0].mode: must be one of hard, soft',
    ],
    [
      'hours without zone',
      agreement({ supportHours: { ...hours, zone: undefined } }),
      'spec.supportHours.zone: must be given',
    ],
    [
      'hours that end before they begin',
      agreement({ supportHours: { ...hours, to: '07:00' } }),
      'spec.supportHours.to: must be later than from',
    ],
    [
      'the 25th hour',
      agreement({ supportHours: { ...hours, to: '25:00' } }),
      'spec.supportHours.to: must be a time',
    ],
    [
      'a day twice',
      agreement({ supportHours: { ...hours, days: ['mon', 'mon'] } }),
      'spec.supportHours.days[1]: must be named once',
    ],
    [
      'a severity twice',
      agreement({
        severities: [1, 2].map(() => ({
          name: 'a',
          firstResponse: '1h',
          resolution: '2h',
        })),
      }),
      'spec.severities[1].name: must be different',
    ],
    [
      'an answer after the end',
      agreement({
        severities: [{ name: 'a', firstResponse: '2h', resolution: '1h' }],
      }),
      'spec.severities[0].resolution: must not be shorter',
    ],
    [
      'tiers that climb',
      agreement({
        credits: [
          { belowPercent: 99, creditPercent: 5 },
          { belowPercent: 99.5, creditPercent: 10 },
        ],
      }),
      'spec.credits[1].belowPercent: must be below the tier before it, 99',
    ],
    [
      'credit above all',
      agreement({ credits: [{ belowPercent: 99, creditPercent: 101 }] }),
      'spec.credits[0].creditPercent: must be above 0 and at most 100',
    ],
    [
      'a review in the past',
      agreement({ reviewOn: '2025-01-01' }),
      'spec.reviewOn: must not be before effectiveFrom',
    ],
    [
      'a day that never was',
      agreement({ effectiveFrom: '2026-02-30' }),
      'spec.effectiveFrom: must be a real date',
    ],
    [
      'no beginning',
      agreement({ effectiveFrom: undefined }),
      'spec.effectiveFrom: must be given',
    ],
    [
      'another version',
      { ...agreement(), apiVersion: 'stagecraft.dev/v1' },
      'apiVersion: must be one of stagecraft.dev/v1alpha1',
    ],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});
