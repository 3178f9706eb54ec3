import fc from 'fast-check';
import {
  findMetricProblems,
  findObjectiveProblems,
  findReadingProblems,
  formatObjectiveKey,
  isReadingDue,
  judgeReading,
  parseObjectiveKey,
  progressOf,
  refuseRedefinition,
  refuseValidation,
  verdictOf,
  type ItemCounts,
  type MetricDraft,
  type MetricGoal,
  type MetricVerdict,
} from '.';

const up: MetricGoal = {
  direction: 'up',
  baseline: 70,
  target: 80,
  checkOn: '2026-12-01',
};
const down: MetricGoal = {
  direction: 'down',
  baseline: 19,
  target: 5,
  checkOn: '2026-12-01',
};
const metric: MetricDraft = {
  ...up,
  name: 'At home at the first try',
  unit: '%',
  sourceType: 'hand',
};
const judged = { readOn: '2026-12-01' };

describe('progress', () => {
  it.each<[string, MetricGoal, number, number]>([
    ['at the baseline', up, 70, 0],
    ['half the way up', up, 75, 0.5],
    ['at the target', up, 80, 1],
    ['beyond the target', up, 90, 2],
    ['behind the baseline', up, 65, -0.5],
    ['at the baseline, downwards', down, 19, 0],
    ['half the way down', down, 12, 0.5],
    ['beyond the target, downwards', down, -2, 1.5],
    ['worse, downwards', down, 26, -0.5],
  ])('%s', (_, goal, value, share) => {
    expect(progressOf(goal, value)).toBe(share);
  });

  it('has no negative zero', () => {
    expect(Object.is(progressOf(down, 19), -0)).toBe(false);
  });
});

describe('the verdict', () => {
  it.each<[MetricGoal, number, MetricVerdict]>([
    [up, 80, 'met'],
    [up, 81, 'met'],
    [up, 79.999, 'partly'],
    [up, 70.001, 'partly'],
    [up, 70, 'missed'],
    [up, 12, 'missed'],
    [down, 5, 'met'],
    [down, 0, 'met'],
    [down, 5.001, 'partly'],
    [down, 19, 'missed'],
    [down, 40, 'missed'],
  ])('on the way from %j is at %d %s', (goal, value, verdict) => {
    expect(verdictOf(goal, { ...judged, value })).toBe(verdict);
  });

  it.each([
    ['2026-11-30', undefined],
    ['2026-12-01', 'met'],
    ['2027-03-01', 'met'],
  ])('of a reading on %s is %s', (readOn, verdict) => {
    expect(verdictOf(up, { readOn, value: 80 })).toBe(verdict);
  });

  it('agrees with the progress, up and down', () => {
    const values = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(values, values, values, (baseline, target, value) => {
        fc.pre(baseline !== target);
        const direction = target > baseline ? 'up' : 'down';
        const goal: MetricGoal = { ...up, direction, baseline, target };
        const progress = progressOf(goal, value);
        const short = progress <= 0 ? 'missed' : 'partly';
        const expected = progress >= 1 ? 'met' : short;
        expect(verdictOf(goal, { ...judged, value })).toBe(expected);
      }),
    );
  });

  it('stands beside each reading that counts, and beside no other', () => {
    const reading = {
      seq: 1,
      value: 75,
      readBy: 'user:default/priya',
      recordedAt: '2026-12-02T09:00:00.000Z',
    };
    expect(judgeReading(up, { ...reading, readOn: '2026-12-02' })).toEqual({
      ...reading,
      readOn: '2026-12-02',
      progress: 0.5,
      verdict: 'partly',
    });
    const early = judgeReading(up, { ...reading, readOn: '2026-11-02' });
    expect('verdict' in early).toBe(false);
  });
});

describe('a reading', () => {
  it.each([
    ['2026-11-30', undefined, false],
    ['2026-12-01', undefined, true],
    ['2026-12-05', '2026-11-30', true],
    ['2026-12-05', '2026-12-01', false],
  ])('on %s, the latest being of %s, is due: %s', (today, readOn, due) => {
    expect(isReadingDue(up, readOn ? { readOn } : undefined, today)).toBe(due);
  });

  it.each([
    ['2026-11-24', []],
    ['1999-01-01', []],
    ['2026-11-25', ['readOn']],
    ['2026-02-30', ['readOn']],
  ])('of %s has problems in %j', (readOn, fields) => {
    const problems = findReadingProblems({ readOn }, '2026-11-24');
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});

describe('a metric', () => {
  const read = { sourceType: 'sla', sourceQuery: 'slo:default/x/default' };
  const sources = [
    {
      type: 'sla',
      unit: '%',
      findQueryProblem: (query: string) =>
        query.startsWith('slo:') ? undefined : 'must begin with slo:',
    },
    { type: 'prometheus' },
  ];
  it.each<[string, Partial<MetricDraft>, string[]]>([
    ['a good one', {}, []],
    ['a good one, downwards', down, []],
    ['one that a module reads', read, []],
    ['a unit that its source has not', { ...read, unit: 'min' }, ['unit']],
    ['a bad query', { ...read, sourceQuery: 'x' }, ['sourceQuery']],
    [
      'any query and unit of a source that minds neither',
      { sourceType: 'prometheus', sourceQuery: 'up', unit: 'services' },
      [],
    ],
    ['one without a way to go', { target: 70 }, ['target']],
    ['hardly a way to go', { target: 70 + 1e-12 }, ['target']],
    ['a target on the other side', { target: 60 }, ['target']],
    ['the other side, downwards', { ...down, target: 20 }, ['target']],
    ['no date', { checkOn: '2026-13-01' }, ['checkOn']],
    ['a source that is not there', { sourceType: 'x' }, ['sourceType']],
    ['a query by hand', { sourceQuery: 'up' }, ['sourceQuery']],
    ['a source without a query', { sourceType: 'sla' }, ['sourceQuery']],
    ['several at once', { target: 70, checkOn: 'soon' }, ['target', 'checkOn']],
  ])('judges %s', (_, change, fields) => {
    const problems = findMetricProblems({ ...metric, ...change }, sources);
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });

  it('says what would be right', () => {
    const [problem] = findMetricProblems({ ...metric, target: 60 }, []);
    expect(problem.message).toBe(
      `must lie above the baseline 70, or the direction must be 'down'`,
    );
    const messageOf = (change: Partial<MetricDraft>) =>
      findMetricProblems({ ...metric, ...change }, sources)[0].message;
    expect(messageOf({ sourceType: 'x' })).toBe(
      'must be one of hand, sla, prometheus',
    );
    expect(messageOf({ ...read, sourceQuery: 'x' })).toBe(
      'must begin with slo:',
    );
    expect(messageOf({ ...read, unit: 'min' })).toBe(
      `must be '%', in which 'sla' gives its figures`,
    );
  });
});

describe('an objective', () => {
  const read = { readingDue: false };
  it.each<[string, { readingDue: boolean }[], ItemCounts, string[]]>([
    ['a whole one', [read], { shipped: 1 }, []],
    ['one without a metric', [], { proposed: 1 }, ['no-metric']],
    ['one without an item', [read], {}, ['no-item']],
    ['one of dropped items', [read], { withdrawn: 3 }, ['no-item']],
    [
      'one whose check date has come',
      [read, { readingDue: true }],
      { committed: 2 },
      ['reading-due'],
    ],
    ['an empty one', [], {}, ['no-metric', 'no-item']],
  ])('is pointed out where it should be: %s', (_, metrics, items, problems) => {
    expect(findObjectiveProblems({ metrics, items })).toEqual(problems);
  });
});

describe('validation', () => {
  const reading = {
    seq: 1,
    readOn: '2026-12-01',
    value: 75,
    progress: 0.5,
    readBy: 'user:default/priya',
    recordedAt: '2026-12-02T09:00:00.000Z',
  };
  const unread = { name: 'Tries', checkOn: '2026-12-01' };
  const early = { ...unread, latest: { ...reading, readOn: '2026-11-01' } };
  const missed = {
    ...unread,
    latest: { ...reading, verdict: 'missed' as const },
  };

  it('takes what was measured, however it turned out', () => {
    expect(refuseValidation('RM-1', [missed])).toBeUndefined();
  });

  it('says that nothing measures an item', () => {
    expect(refuseValidation('RM-1', [])).toContain('nothing measures it');
  });

  it.each([
    ['never', [unread]],
    ['too early', [early]],
  ])('names the reading and its day where it was taken %s', (_, metrics) => {
    expect(refuseValidation('RM-1', metrics)).toContain(
      `Missing is a reading of 'Tries', which counts from 2026-12-01 on`,
    );
  });

  it('names each of several, and none that is there', () => {
    const calls = { name: 'Calls', checkOn: '2027-01-01' };
    const refusal = refuseValidation('RM-1', [unread, missed, calls]);
    expect(refusal).toMatch(
      /reading of 'Tries', which counts from 2026-12-01 on and of 'Calls', which counts from 2027-01-01 on$/,
    );
  });
});

it('keeps a metric as it was judged, and not before', () => {
  const latest = {
    seq: 1,
    readOn: '2026-11-30',
    value: 75,
    progress: 0.5,
    readBy: 'user:default/priya',
    recordedAt: '2026-12-02T09:00:00.000Z',
  };
  expect(refuseRedefinition({ name: 'Tries' })).toBeUndefined();
  expect(refuseRedefinition({ name: 'Tries', latest })).toBeUndefined();
  expect(
    refuseRedefinition({
      name: 'Tries',
      latest: { ...latest, readOn: '2026-12-01', verdict: 'missed' },
    }),
  ).toContain(`'Tries' was judged by its reading of 2026-12-01`);
});

it.each(['OB-0', 'OB-01', 'ob-1', 'RM-1', 'OB-1 ', 'OB-1234567890', ''])(
  'does not take %p for the key of an objective',
  key => expect(parseObjectiveKey(key)).toBeUndefined(),
);

it('reads the keys that it writes', () => {
  expect(parseObjectiveKey(formatObjectiveKey(12))).toBe(12);
});
