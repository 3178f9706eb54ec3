import fc from 'fast-check';
import { reasonCodes, type CommitmentDraft, type ItemState } from '../api';
import { findDraftProblems } from './commitment';
import { confidenceWord } from './confidence';
import { formatItemKey, parseItemKey } from './itemKey';
import { laneBounds, laneOf } from './lane';
import {
  isCalendarDate,
  isWithin,
  parseQuarter,
  quarterOf,
  quartersFrom,
} from './quarters';
import { daysBetween, slipDays } from './slip';

describe('quarters', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
    ['2024-Q1', '2024-01-01', '2024-04-01'],
  ])('%s runs from %s up to, not including, %s', (period, start, end) => {
    expect(parseQuarter(period)).toEqual({ period, start, end });
  });

  it.each([
    '2026-Q0',
    '2026-Q5',
    '2026Q1',
    'Q1-2026',
    '',
    '2026-q1',
    ' 2026-Q1',
  ])('does not take %p for a quarter', text =>
    expect(parseQuarter(text)).toBeUndefined(),
  );

  it.each([
    ['2026-12-31T23:59:59.999Z', '2026-Q4'],
    ['2027-01-01', '2027-Q1'],
    ['2026-12-31T23:30:00-02:00', '2027-Q1'],
    ['2024-02-29', '2024-Q1'],
  ])('finds %s in %s', (iso, period) =>
    expect(quarterOf(iso)?.period).toBe(period),
  );

  it('lists quarters over the turn of the year', () => {
    const periods = quartersFrom(new Date('2026-11-24T10:00:00Z'), 3).map(
      q => q.period,
    );
    expect(periods).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
  });

  it('refuses to count from no date', () => {
    expect(() => quartersFrom(new Date(NaN), 1)).toThrow('needs a valid date');
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    ['2026-02-03T00:00:00Z', false],
  ])('knows that %s is a date: %s', (text, expected) =>
    expect(isCalendarDate(text)).toBe(expected),
  );

  it('puts every date into exactly the quarter that it names', () => {
    const dates = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, date => {
        const iso = date.toISOString().slice(0, 10);
        const quarter = quarterOf(iso)!;
        expect(isWithin(iso, quarter)).toBe(true);
        expect(parseQuarter(quarter.period)).toEqual(quarter);
      }),
    );
  });
});

describe('laneOf', () => {
  const bounds = laneBounds(new Date('2026-11-24T10:00:00Z'));

  it.each<[ItemState, string | undefined, string]>([
    ['committed', '2026-10-01', 'now'],
    ['committed', '2026-12-31', 'now'],
    ['committed', '2025-01-01', 'now'],
    ['committed', '2027-01-01', 'next'],
    ['in-progress', '2027-03-31', 'next'],
    ['committed', '2027-04-01', 'later'],
    ['proposed', undefined, 'later'],
    ['shipped', '2027-04-01', 'delivered'],
    ['validated', undefined, 'delivered'],
  ])('puts what is %s and due %s into %s', (state, dueOn, lane) => {
    expect(laneOf({ state, dueOn }, bounds)).toBe(lane);
  });

  it('moves at midnight UTC of the first day of a quarter', () => {
    const item = { state: 'committed' as const, dueOn: '2027-02-01' };
    expect(laneOf(item, laneBounds(new Date('2026-12-31T23:59:59.999Z')))).toBe(
      'next',
    );
    expect(laneOf(item, laneBounds(new Date('2027-01-01T00:00:00Z')))).toBe(
      'now',
    );
  });
});

describe('slip', () => {
  const promise = (revision: number, dueOn: string) => ({
    revision,
    dueOn,
    period: '',
    confidence: 1,
    promisedBy: '',
    promisedAt: '',
    recordedAt: '',
    imported: false,
  });

  it.each([
    ['2026-09-30', '2026-11-15', 46],
    ['2026-11-15', '2026-09-30', -46],
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
  ])('from %s to %s are %d days', (from, to, days) =>
    expect(daysBetween(from, to)).toBe(days),
  );

  it('is the distance of the latest promise from the first', () => {
    const item = {
      firstCommitment: promise(1, '2026-09-30'),
      commitment: promise(3, '2026-10-10'),
    };
    expect(slipDays(item)).toBe(10);
  });

  it('does not exist for what was promised once or never', () => {
    const once = promise(1, '2026-09-30');
    expect(
      slipDays({ firstCommitment: once, commitment: once }),
    ).toBeUndefined();
    expect(slipDays({})).toBeUndefined();
  });
});

describe('findDraftProblems', () => {
  const good: CommitmentDraft = {
    period: '2026-Q4',
    dueOn: '2026-12-15',
    confidence: 0.8,
  };
  const first = { revision: 1, today: '2026-11-24' };
  const again = { revision: 2, today: '2026-11-24' };
  const said = { reasonCode: reasonCodes[0], reason: 'Two more regions' };

  it.each<[string, Partial<CommitmentDraft>, typeof first, string[]]>([
    ['a good first promise', {}, first, []],
    ['a good further promise', said, again, []],
    [
      'the first day of the quarter',
      { dueOn: '2026-10-01' },
      { ...first, today: '2026-10-01' },
      [],
    ],
    ['certainty and its opposite', { confidence: 0 }, first, []],
    ['a promise for today', { dueOn: '2026-11-24' }, first, []],
    ['no quarter', { period: '2026' }, first, ['period']],
    ['no date', { dueOn: '2026-11-31' }, first, ['dueOn']],
    ['a date of another quarter', { dueOn: '2027-01-01' }, first, ['dueOn']],
    ['a date in the past', { dueOn: '2026-11-23' }, first, ['dueOn']],
    ['too much confidence', { confidence: 1.01 }, first, ['confidence']],
    ['negative confidence', { confidence: -0.01 }, first, ['confidence']],
    [
      'confidence that is no number',
      { confidence: NaN },
      first,
      ['confidence'],
    ],
    ['a further promise without why', {}, again, ['reasonCode', 'reason']],
    [
      'a further promise with blank words',
      { ...said, reason: '  ' },
      again,
      ['reason'],
    ],
  ])('judges %s', (_, change, context, fields) => {
    const problems = findDraftProblems({ ...good, ...change }, context);
    expect(problems.map(problem => problem.field)).toEqual(fields);
  });

  it('lets imported promises be about the past', () => {
    expect(
      findDraftProblems({ ...good, dueOn: '2026-10-02' }, { revision: 1 }),
    ).toEqual([]);
  });

  it('says where the date belongs', () => {
    const [problem] = findDraftProblems(
      { ...good, dueOn: '2027-01-01' },
      first,
    );
    expect(problem.message).toBe(
      'must lie within 2026-Q4; 2027-01-01 lies in 2027-Q1',
    );
  });
});

describe('confidenceWord', () => {
  it.each([
    [1, 'Very likely'],
    [0.9, 'Very likely'],
    [0.89, 'Likely'],
    [0.7, 'Likely'],
    [0.5, 'About even'],
    [0.39, 'Unlikely'],
    [0.1, 'Very unlikely'],
    [0, 'Very unlikely'],
  ])('calls %d %s', (confidence, word) =>
    expect(confidenceWord(confidence)).toBe(word),
  );
});

describe('item keys', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), number => {
        expect(parseItemKey(formatItemKey(number))).toBe(number);
      }),
    );
  });

  it.each(['RM-0', 'RM-01', 'rm-1', 'RM-1 ', 'RM-1234567890', 'RM-1e3', ''])(
    'does not take %p for a key',
    key => expect(parseItemKey(key)).toBeUndefined(),
  );
});
