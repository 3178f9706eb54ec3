import { stringify } from 'yaml';
import { agreement, slo, startingWith, told } from './__testUtils__/documents';

const maintenance = {
  start: '2026-01-04T02:00',
  zone: 'Europe/Berlin',
  duration: '2h',
};
const outside = {
  zone: 'Europe/Berlin',
  days: ['mon', 'tue'],
  from: '08:00',
  to: '18:00',
};
const rule = (fields: object) => ({
  title: 'Works',
  mode: 'remove',
  maintenance,
  ...fields,
});
const repeated = (rrule: string) =>
  rule({ maintenance: { ...maintenance, rrule } });
const annotated = (value: unknown, key = 'exclusions') =>
  slo(
    {},
    {
      annotations: {
        [`stagecraft.dev/${key}`]:
          typeof value === 'string' ? value : stringify(value),
      },
    },
  );
const AT = "error metadata.annotations['stagecraft.dev/exclusions']";

describe('exclusions are accepted', () => {
  it.each([
    ['maintenance once', [rule({})]],
    ['on every Sunday', [repeated('FREQ=WEEKLY;BYDAY=SU')]],
    ['on the first Sunday', [repeated('FREQ=MONTHLY;BYDAY=1SU')]],
    ['on the last day', [repeated('FREQ=MONTHLY;BYMONTHDAY=-1')]],
    ['three times', [repeated('FREQ=DAILY;INTERVAL=2;COUNT=3')]],
    ['until a day', [repeated('FREQ=YEARLY;UNTIL=20300101T000000Z')]],
    [
      'except one day',
      [rule({ maintenance: { ...maintenance, except: ['2026-04-05'] } })],
    ],
    ['outside service hours', [rule({ maintenance: undefined, outside })]],
    [
      'with holidays',
      [
        rule({
          maintenance: undefined,
          mode: 'count-as-good',
          outside: { ...outside, holidays: ['2026-12-25'] },
        }),
      ],
    ],
    ['none', []],
  ])('%s', (_, exclusions) => {
    expect(told(annotated(exclusions))).toEqual([]);
    expect(told(agreement({ exclusions }))).toEqual([]);
  });

  it('in words only, in an agreement', () => {
    const exclusions = [{ title: 'Force majeure', description: 'Floods' }];
    expect(told(agreement({ exclusions }))).toEqual([]);
    expect(told(annotated(exclusions))).toEqual([
      `${AT}[0]: must have exactly one of maintenance and outside, or it excludes nothing`,
    ]);
  });
});

describe('exclusions are refused', () => {
  it.each([
    ['no list', { title: 'x' }, ': must be a list'],
    ['no YAML', '- [', ': must be YAML text of a list'],
    ['a text', 'never', ': must be a list'],
    ['no title', [rule({ title: undefined })], '[0].title: must be given'],
    ['no mode', [rule({ mode: undefined })], '[0].mode: must be given: remove'],
    ['another mode', [rule({ mode: 'ignore' })], '[0].mode: must be one of'],
    ['both times', [rule({ outside })], '[0]: must have exactly one of'],
    ['a misspelt field', [rule({ zone: 'UTC' })], '[0].zone: is not a known'],
    [
      'a start without time',
      [rule({ maintenance: { ...maintenance, start: '2026-01-04' } })],
      '[0].maintenance.start: must be a real date and time',
    ],
    [
      'the 30th of February',
      [rule({ maintenance: { ...maintenance, start: '2026-02-30T02:00' } })],
      '[0].maintenance.start: must be a real date and time',
    ],
    [
      'a zone that is none',
      [rule({ maintenance: { ...maintenance, zone: 'Berlin' } })],
      '[0].maintenance.zone: must be an IANA',
    ],
    [
      'two months of maintenance',
      [rule({ maintenance: { ...maintenance, duration: '2M' } })],
      '[0].maintenance.duration: must be at most 31d',
    ],
    [
      'a day of exception that is none',
      [rule({ maintenance: { ...maintenance, except: ['Easter'] } })],
      '[0].maintenance.except[0]: must be a real date',
    ],
    [
      'hours that end before they begin',
      [rule({ maintenance: undefined, outside: { ...outside, to: '07:00' } })],
      '[0].outside.to: must be later',
    ],
    [
      'a holiday that is none',
      [
        rule({
          maintenance: undefined,
          outside: { ...outside, holidays: ['2026-02-30'] },
        }),
      ],
      '[0].outside.holidays[0]: must be a real date',
    ],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x]\n${Array.from(
        { length: 8 },
        (_, i) =>
          `${'bcdefghi'[i]}: &${'bcdefghi'[i]} [${`*${'abcdefgh'[i]},`.repeat(
            8,
          )}]`,
      ).join('\n')}`,
      ': must be YAML text',
    ],
    [
      'more than anybody reads',
      Array.from({ length: 51 }, () => rule({})),
      ': must hold at most 50 exclusions',
    ],
  ])('%s', (_, exclusions, start) => {
    expect(told(annotated(exclusions))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(startingWith(`${AT}${start}`)),
      ]),
    );
  });

  it.each([
    'every Sunday',
    'FREQ=HOURLY',
    'FREQ=SECONDLY;COUNT=9',
    'BYDAY=SU',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1SU',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;COUNT=many',
    'FREQ=WEEKLY;BYHOUR=3',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    '__proto__=1',
    'FREQ=constructor',
  ])('the recurrence %s, and quickly', rrule => {
    // Of the processor, because a busy machine takes its time.
    const before = process.cpuUsage();
    expect(told(annotated([repeated(rrule)]))).toEqual([
      expect.stringMatching(startingWith(`${AT}[0].maintenance.rrule: must`)),
    ]);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('a no-data policy that is none', () => {
    expect(told(annotated('good', 'no-data'))).toEqual([]);
    expect(told(annotated('ignore', 'no-data'))).toEqual([
      'error metadata.annotations[\'stagecraft.dev/no-data\']: must be one of exclude, good, bad, got "ignore"',
    ]);
  });
});
