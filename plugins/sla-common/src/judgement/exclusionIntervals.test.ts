import type { ExclusionRule } from '../definitions/exclusions';
import { exclusionIntervals } from './exclusionIntervals';

type Maintenance = NonNullable<ExclusionRule['maintenance']>;

const weekly: Maintenance = {
  start: '2026-01-04T02:00',
  zone: 'Europe/Berlin',
  duration: '2h',
  rrule: 'FREQ=WEEKLY;BYDAY=SU',
};

function intervals(
  rules: Pick<ExclusionRule, 'mode' | 'maintenance' | 'outside'>[],
  from: string,
  to: string,
) {
  return exclusionIntervals(
    rules.map(
      (rule, index) => ({ title: `rule ${index}`, ...rule } as ExclusionRule),
    ),
    { from: new Date(from), to: new Date(to) },
  ).map(it => [
    it.from.toISOString().slice(0, 16),
    it.to.toISOString().slice(0, 16),
    it.rule.title,
  ]);
}

const maintenance = (change: Partial<Maintenance>, from: string, to: string) =>
  intervals(
    [{ mode: 'remove', maintenance: { ...weekly, ...change } }],
    from,
    to,
  ).map(it => it.slice(0, 2));

describe('maintenance', () => {
  it('keeps its wall clock on both sides of daylight saving', () => {
    expect(maintenance({}, '2026-03-21T00:00Z', '2026-04-06T00:00Z')).toEqual([
      ['2026-03-22T01:00', '2026-03-22T03:00'],
      // 02:00 does not exist on 29 March: it is 03:00 summer time.
      ['2026-03-29T01:00', '2026-03-29T03:00'],
      ['2026-04-05T00:00', '2026-04-05T02:00'],
    ]);
    expect(maintenance({}, '2026-10-17T00:00Z', '2026-11-02T00:00Z')).toEqual([
      ['2026-10-18T00:00', '2026-10-18T02:00'],
      // 02:00 happens twice on 25 October; it starts at the first.
      ['2026-10-25T00:00', '2026-10-25T02:00'],
      ['2026-11-01T01:00', '2026-11-01T03:00'],
    ]);
  });

  it.each([
    ['elapsed', '24h', '2026-03-29T23:00'],
    ['on the wall clock', '1d', '2026-03-29T22:00'],
  ])('of a day that has 23 hours ends %s', (_, duration, end) => {
    const start = '2026-03-29T00:00';
    expect(
      maintenance(
        { start, duration, rrule: undefined },
        '2026-03-20T00:00Z',
        '2026-04-10T00:00Z',
      ),
    ).toEqual([['2026-03-28T23:00', end]]);
  });

  it('is cut by the window on both sides', () => {
    expect(maintenance({}, '2026-01-11T02:30Z', '2026-01-18T01:30Z')).toEqual([
      ['2026-01-11T02:30', '2026-01-11T03:00'],
      ['2026-01-18T01:00', '2026-01-18T01:30'],
    ]);
    expect(maintenance({}, '2026-01-11T03:00Z', '2026-01-18T01:00Z')).toEqual(
      [],
    );
  });

  it.each([
    // First Sundays of 2026; the days are those of the recurrence rule alone.
    ['FREQ=MONTHLY;BYDAY=1SU', ['01-04', '02-01', '03-01', '04-05', '05-03']],
    ['FREQ=MONTHLY;BYDAY=-1FR', ['01-30', '02-27', '03-27', '04-24', '05-29']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['01-31', '03-31', '05-31']],
    ['FREQ=MONTHLY;COUNT=3', ['01-04', '02-04', '03-04']],
    ['FREQ=WEEKLY;INTERVAL=8', ['01-04', '03-01', '04-26']],
    ['FREQ=DAILY;INTERVAL=50', ['01-04', '02-23', '04-14']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', []],
    // UNTIL belongs to the rule; a day is all of that day.
    ['FREQ=WEEKLY;UNTIL=20260118', ['01-04', '01-11', '01-18']],
    ['FREQ=WEEKLY;UNTIL=20260118T020000', ['01-04', '01-11', '01-18']],
    ['FREQ=WEEKLY;UNTIL=20260118T015959', ['01-04', '01-11']],
    // With Z it is an instant: 01:00Z is 02:00 in Berlin.
    ['FREQ=WEEKLY;UNTIL=20260118T010000Z', ['01-04', '01-11', '01-18']],
    ['FREQ=WEEKLY;UNTIL=20260118T005959Z', ['01-04', '01-11']],
  ])('recurs by %s', (rrule, days) => {
    const found = maintenance(
      { rrule },
      '2026-01-01T00:00Z',
      '2026-06-01T00:00Z',
    );
    expect(found.map(([from]) => from.slice(5, 10))).toEqual(days);
  });

  it.each([
    ['FREQ=DAILY', '1970-01-01T02:00', 31],
    ['FREQ=DAILY;INTERVAL=3', '1970-01-03T02:00', 10],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '1999-12-27T02:00', 4],
  ])('by %s since %s goes on as it began', (rrule, start, times) => {
    const bounds = ['2026-10-01T00:00Z', '2026-11-01T00:00Z'] as const;
    const found = maintenance({ rrule, start, zone: 'UTC' }, ...bounds);
    // Walked from the start, without jumping near the window.
    const counted = maintenance(
      { rrule: `${rrule};COUNT=100000`, start, zone: 'UTC' },
      ...bounds,
    );
    expect(found).toEqual(counted);
    expect(found).toHaveLength(times);
  });

  it('does not take place on excepted days of its zone', () => {
    const change = { except: ['2026-01-11'], start: '2026-01-04T00:30' };
    const found = maintenance(change, '2026-01-01T00:00Z', '2026-01-20T00:00Z');
    // 00:30 in Berlin is the day before in UTC.
    expect(found.map(([from]) => from)).toEqual([
      '2026-01-03T23:30',
      '2026-01-17T23:30',
    ]);
  });

  it('that outlasts its own interval is counted once', () => {
    const change = { rrule: 'FREQ=DAILY', duration: '36h' };
    expect(
      maintenance(change, '2026-02-01T00:00Z', '2026-02-10T00:00Z'),
    ).toEqual([['2026-02-01T00:00', '2026-02-10T00:00']]);
  });
});

describe('time outside service hours', () => {
  const outside = {
    zone: 'Europe/Berlin',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const,
    from: '08:00',
    to: '18:00',
  };
  const excluded = (change: object, from: string, to: string) =>
    intervals(
      [{ mode: 'remove', outside: { ...outside, ...change } as never }],
      from,
      to,
    ).map(it => it.slice(0, 2));

  it('is the nights, the weekend and the holidays', () => {
    // Thursday to Monday; Good Friday 2026 is 3 April.
    expect(
      excluded(
        { holidays: ['2026-04-03'] },
        '2026-04-02T00:00Z',
        '2026-04-06T12:00Z',
      ),
    ).toEqual([
      ['2026-04-02T00:00', '2026-04-02T06:00'],
      ['2026-04-02T16:00', '2026-04-06T06:00'],
    ]);
  });

  it('moves with daylight saving', () => {
    expect(
      excluded(
        { days: ['sat', 'sun', 'mon'] },
        '2026-10-24T16:00Z',
        '2026-10-26T17:00Z',
      ),
    ).toEqual([
      ['2026-10-24T16:00', '2026-10-25T07:00'],
      ['2026-10-25T17:00', '2026-10-26T07:00'],
    ]);
  });

  it('is nothing when the hours never end', () => {
    const always = {
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      from: '00:00',
      to: '24:00',
    };
    expect(excluded(always, '2026-03-01T00:00Z', '2026-11-30T00:00Z')).toEqual(
      [],
    );
  });

  it('reads days far west and east of UTC', () => {
    const day = { days: ['thu'], from: '00:00', to: '24:00' };
    const bounds = ['1969-12-30T00:00Z', '1970-01-04T00:00Z'] as const;
    expect(excluded({ ...day, zone: 'UTC' }, ...bounds)).toEqual([
      ['1969-12-30T00:00', '1970-01-01T00:00'],
      ['1970-01-02T00:00', '1970-01-04T00:00'],
    ]);
    const now = ['2026-01-06T00:00Z', '2026-01-11T00:00Z'] as const;
    expect(excluded({ ...day, zone: 'Pacific/Kiritimati' }, ...now)[0][1]).toBe(
      '2026-01-07T10:00',
    );
    expect(excluded({ ...day, zone: 'Pacific/Pago_Pago' }, ...now)[0][1]).toBe(
      '2026-01-08T11:00',
    );
  });
});

describe('rules that overlap', () => {
  const at = (
    mode: ExclusionRule['mode'],
    start: string,
    duration: string,
  ) => ({
    mode,
    maintenance: { start, zone: 'UTC', duration },
  });

  it('take no minute twice; removing wins, then the first named', () => {
    const rules = [
      at('count-as-good', '2026-01-01T00:00', '10h'),
      at('remove', '2026-01-01T02:00', '2h'),
      at('remove', '2026-01-01T03:00', '2h'),
      at('count-as-good', '2026-01-01T09:00', '2h'),
    ];
    expect(intervals(rules, '2026-01-01T00:00Z', '2026-01-02T00:00Z')).toEqual([
      ['2026-01-01T00:00', '2026-01-01T02:00', 'rule 0'],
      ['2026-01-01T02:00', '2026-01-01T04:00', 'rule 1'],
      ['2026-01-01T04:00', '2026-01-01T05:00', 'rule 2'],
      ['2026-01-01T05:00', '2026-01-01T10:00', 'rule 0'],
      ['2026-01-01T10:00', '2026-01-01T11:00', 'rule 3'],
    ]);
  });
});

it('does not walk through all days since a rule began', () => {
  const timeOf = (rrule: string) => {
    const rule = { ...weekly, start: '1970-01-01T02:00', rrule };
    // Of the processor, because a busy machine takes its time.
    const before = process.cpuUsage();
    for (let round = 0; round < 3; round += 1) {
      maintenance(rule, '2026-01-01T00:00Z', '2026-01-29T00:00Z');
    }
    return process.cpuUsage(before).user;
  };
  timeOf('FREQ=DAILY');
  // With a count there is no other way.
  expect(timeOf('FREQ=DAILY') * 3).toBeLessThan(
    timeOf('FREQ=DAILY;COUNT=100000'),
  );
});
