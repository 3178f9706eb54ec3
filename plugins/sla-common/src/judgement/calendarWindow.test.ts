import { windowBounds, windowElapsed } from './windowBounds';

const calendar = (duration: string, startTime: string, timeZone: string) => ({
  duration,
  rolling: false as const,
  startTime,
  timeZone,
});

describe('windowBounds of a calendar window', () => {
  it.each([
    // Month ends, counted from the start each time: 31, 28 (29), 31.
    [
      '1M',
      '2026-01-31 00:00:00',
      'UTC',
      '2026-02-10T00:00Z',
      '2026-01-31T00:00Z',
      '2026-02-28T00:00Z',
    ],
    [
      '1M',
      '2026-01-31 00:00:00',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-02-28T00:00Z',
      '2026-03-31T00:00Z',
    ],
    [
      '1M',
      '2027-12-31 00:00:00',
      'UTC',
      '2028-02-29T00:00Z',
      '2028-02-29T00:00Z',
      '2028-03-31T00:00Z',
    ],
    // Leap day.
    [
      '1Y',
      '2024-02-29 00:00:00',
      'UTC',
      '2025-06-01T00:00Z',
      '2025-02-28T00:00Z',
      '2026-02-28T00:00Z',
    ],
    [
      '1Y',
      '2024-02-29 00:00:00',
      'UTC',
      '2028-02-29T00:00Z',
      '2028-02-29T00:00Z',
      '2029-02-28T00:00Z',
    ],
    // Half-open: the end is the start of the next period.
    [
      '1M',
      '2026-01-01 00:00:00',
      'UTC',
      '2026-02-01T00:00Z',
      '2026-02-01T00:00Z',
      '2026-03-01T00:00Z',
    ],
    [
      '1M',
      '2026-01-01 00:00:00',
      'UTC',
      '2026-01-31T23:59:59.999Z',
      '2026-01-01T00:00Z',
      '2026-02-01T00:00Z',
    ],
    // Before the start.
    [
      '1M',
      '2026-01-01 00:00:00',
      'UTC',
      '2025-12-31T23:59Z',
      '2025-12-01T00:00Z',
      '2026-01-01T00:00Z',
    ],
    [
      '1M',
      '2026-03-31 00:00:00',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-02-28T00:00Z',
      '2026-03-31T00:00Z',
    ],
    [
      '1Q',
      '2026-01-01 00:00:00',
      'UTC',
      '2024-02-29T00:00Z',
      '2024-01-01T00:00Z',
      '2024-04-01T00:00Z',
    ],
    [
      '2w',
      '2026-01-05 00:00:00',
      'UTC',
      '2026-01-04T12:00Z',
      '2025-12-22T00:00Z',
      '2026-01-05T00:00Z',
    ],
    [
      '1Q',
      '2025-11-30 00:00:00',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-02-28T00:00Z',
      '2026-05-30T00:00Z',
    ],
    // New York keeps its wall clock: 5 hours from UTC in winter, 4 in summer.
    [
      '1M',
      '2020-01-21 12:30:00',
      'America/New_York',
      '2020-07-21T16:30Z',
      '2020-07-21T16:30Z',
      '2020-08-21T16:30Z',
    ],
    [
      '1M',
      '2020-01-21 12:30:00',
      'America/New_York',
      '2020-07-21T16:29Z',
      '2020-06-21T16:30Z',
      '2020-07-21T16:30Z',
    ],
    // Berlin: the day of the change in spring has 23 hours, in autumn 25.
    [
      '1d',
      '2026-01-01 00:00:00',
      'Europe/Berlin',
      '2026-03-29T12:00Z',
      '2026-03-28T23:00Z',
      '2026-03-29T22:00Z',
    ],
    [
      '1d',
      '2026-01-01 00:00:00',
      'Europe/Berlin',
      '2026-10-25T12:00Z',
      '2026-10-24T22:00Z',
      '2026-10-25T23:00Z',
    ],
    // Minutes and hours are elapsed time: 24h moves against the wall clock.
    [
      '24h',
      '2026-03-28 00:00:00',
      'Europe/Berlin',
      '2026-03-30T12:00Z',
      '2026-03-29T23:00Z',
      '2026-03-30T23:00Z',
    ],
    // 02:30 does not exist on 29 March and is moved on to 03:30 summer time.
    [
      '1d',
      '2026-01-01 02:30:00',
      'Europe/Berlin',
      '2026-03-29T12:00Z',
      '2026-03-29T01:30Z',
      '2026-03-30T00:30Z',
    ],
    // 02:30 happens twice on 25 October; the first one counts.
    [
      '1d',
      '2026-07-01 02:30:00',
      'Europe/Berlin',
      '2026-10-25T01:00Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ],
    [
      '1d',
      '2026-01-01 02:30:00',
      'Europe/Berlin',
      '2026-10-25T01:00Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ],
    // Zones whose rules changed. Moscow: from UTC+4 to UTC+3 on 26 October 2014.
    [
      '1M',
      '2014-01-01 00:00:00',
      'Europe/Moscow',
      '2014-10-10T00:00Z',
      '2014-09-30T20:00Z',
      '2014-10-31T21:00Z',
    ],
    // Sao Paulo gave up summer time in 2019: February began at UTC-2, later ones at UTC-3.
    [
      '1M',
      '2018-02-01 00:00:00',
      'America/Sao_Paulo',
      '2018-02-10T00:00Z',
      '2018-02-01T02:00Z',
      '2018-03-01T03:00Z',
    ],
    [
      '1M',
      '2018-02-01 00:00:00',
      'America/Sao_Paulo',
      '2020-02-10T00:00Z',
      '2020-02-01T03:00Z',
      '2020-03-01T03:00Z',
    ],
    // Apia skipped 30 December 2011: its 31st follows the 29th.
    [
      '1d',
      '2011-12-01 00:00:00',
      'Pacific/Apia',
      '2011-12-30T09:59Z',
      '2011-12-29T10:00Z',
      '2011-12-30T10:00Z',
    ],
    [
      '1d',
      '2011-12-01 00:00:00',
      'Pacific/Apia',
      '2011-12-30T10:00Z',
      '2011-12-30T10:00Z',
      '2011-12-31T10:00Z',
    ],
    // Lord Howe changes by half an hour, Nepal is 5:45 from UTC.
    [
      '1d',
      '2026-01-01 00:00:00',
      'Australia/Lord_Howe',
      '2026-04-05T00:00Z',
      '2026-04-04T13:00Z',
      '2026-04-05T13:30Z',
    ],
    [
      '1d',
      '2026-01-01 00:00:00',
      'Asia/Kathmandu',
      '2026-06-01T00:00Z',
      '2026-05-31T18:15Z',
      '2026-06-01T18:15Z',
    ],
  ])(
    '%s from %s %s at %s is [%s, %s)',
    (duration, start, zone, at, from, to) => {
      const bounds = windowBounds(
        calendar(duration, start, zone),
        new Date(at),
      );
      expect(bounds).toEqual({
        from: new Date(from),
        to: new Date(to),
        minutes: (+new Date(to) - +new Date(from)) / 60_000,
      });
    },
  );

  it.each([
    ['2026-02-01T00:00:00Z', 0],
    ['2026-02-01T00:00:59Z', 0],
    ['2026-02-02T00:01:00Z', 1_441],
    ['2026-03-01T00:00:00Z', 40_320],
    ['2030-01-01T00:00:00Z', 40_320],
    ['2020-01-01T00:00:00Z', 0],
  ])('at %s has %s minutes that are over', (at, minutes) => {
    const bounds = windowBounds(
      calendar('1M', '2026-01-01 00:00:00', 'UTC'),
      new Date('2026-02-10T00:00Z'),
    );
    expect(windowElapsed(bounds, new Date(at))).toBe(minutes);
  });

  it.each([
    ['1M', '2026-02-30 00:00:00', 'UTC', 'wall clock'],
    ['1M', 'yesterday', 'UTC', 'wall clock'],
    ['1M', '2026-01-01 00:00:00', 'Mars/Phobos', 'IANA zone'],
    ['1 month', '2026-01-01 00:00:00', 'UTC', 'for instance 28d'],
  ])('refuses %s from %s %s', (duration, start, zone, why) => {
    const window = calendar(duration, start, zone);
    expect(() => windowBounds(window, new Date(0))).toThrow(why);
  });
});
