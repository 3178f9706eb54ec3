import { describeExclusion } from './describeTerms';

describe('describeExclusion', () => {
  it.each([
    [
      {
        start: '2026-01-04T02:00',
        zone: 'Europe/Berlin',
        duration: '2h',
        rrule: 'FREQ=WEEKLY;BYDAY=SU',
      },
      '2 hours every week on Sunday, first on 4 Jan 2026, 02:00 (Europe/Berlin)',
    ],
    [
      { start: '2026-01-04T02:00', zone: 'UTC', duration: '30m' },
      '30 minutes once, on 4 Jan 2026, 02:00 (UTC)',
    ],
    [
      {
        start: '2026-01-04T02:00',
        zone: 'UTC',
        duration: '30m',
        rrule: 'FREQ=NEVER',
      },
      '30 minutes by the rule FREQ=NEVER, first on 4 Jan 2026, 02:00 (UTC)',
    ],
  ])('tells maintenance %#', (maintenance, words) => {
    expect(describeExclusion({ maintenance })).toBe(words);
  });

  it('tells service hours and how many holidays there are', () => {
    expect(
      describeExclusion({
        outside: {
          zone: 'Europe/Berlin',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          from: '08:00',
          to: '18:00',
          holidays: ['2026-12-25'],
        },
      }),
    ).toBe(
      'All time outside Monday to Friday from 08:00 to 18:00 (Europe/Berlin), and 1 holiday',
    );
  });

  it('does not pretend that words change a figure', () => {
    expect(describeExclusion({})).toBe(
      'In words only; no figure is changed by it',
    );
  });
});
