import type { AgreementPeriod } from '../api/agreements';
import type { ObjectiveState } from '../judgement/judge';
import { agreementQuarters } from './agreementQuarters';

type Figure = [
  objective: string,
  attainmentPpm: number | null,
  state: ObjectiveState,
];

/** A month of Amsterdam, whose first hour is still the month before in UTC. */
function month(
  name: string,
  figures: Figure[],
  complete = true,
): AgreementPeriod {
  const from = new Date(Date.parse(`${name}-01T00:00:00Z`) - 3_600_000);
  const to = new Date(from.getTime() + 30 * 86_400_000);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    revision: 1,
    complete,
    creditPercent: null,
    levels: figures.map(([objective, attainmentPpm, state]) => ({
      objective,
      agreedPpm: 995_000,
      attainmentPpm,
      state,
      coverage: 1,
      sample: attainmentPpm === 999_999,
    })),
  };
}

const kept: Figure[] = [['a', 999_000, 'kept']];
const close: Figure[] = [['a', 995_500, 'at-risk']];
const broken: Figure[] = [['a', 991_000, 'broken']];
const empty: Figure[] = [['a', null, 'no-data']];

it.each<[string, AgreementPeriod[], object[]]>([
  ['an agreement that has not begun', [], []],
  [
    'the months of one quarter, in the zone of the agreement',
    [month('2026-12', kept), month('2026-11', close), month('2026-10', kept)],
    [
      {
        quarter: '2026-Q4',
        state: 'at-risk',
        complete: true,
        measuredMonths: 3,
        keptMonths: 3,
      },
    ],
  ],
  [
    'a quarter as broken when one month is',
    [month('2026-09', kept), month('2026-08', broken), month('2026-07', kept)],
    [{ quarter: '2026-Q3', state: 'broken', measuredMonths: 3, keptMonths: 2 }],
  ],
  [
    'a quarter as unfinished while its last month is missing or runs',
    [
      month('2026-11', kept, false),
      month('2026-10', kept),
      month('2026-09', kept),
    ],
    [
      { quarter: '2026-Q4', complete: false, measuredMonths: 2 },
      { quarter: '2026-Q3', complete: true, measuredMonths: 1 },
    ],
  ],
  [
    'a quarter that ends with a month that is over, but not the last',
    [month('2026-11', kept)],
    [{ quarter: '2026-Q4', complete: false }],
  ],
  [
    'months without data apart from kept ones',
    [month('2026-06', kept), month('2026-05', empty), month('2026-04', empty)],
    [{ quarter: '2026-Q2', state: 'kept', measuredMonths: 1, keptMonths: 1 }],
  ],
  [
    'nothing measured as no data, never as kept',
    [month('2026-06', empty)],
    [
      {
        quarter: '2026-Q2',
        state: 'no-data',
        measuredMonths: 0,
        keptMonths: 0,
        levels: [{ objective: 'a' }],
      },
    ],
  ],
])('tells %s', (_, periods, expected) => {
  const quarters = agreementQuarters(periods, 8);
  expect(quarters).toHaveLength(expected.length);
  expect(quarters).toMatchObject(expected);
});

it('names the month that was lowest for each level', () => {
  const [quarter] = agreementQuarters(
    [
      month('2026-12', [
        ['a', 999_000, 'kept'],
        ['b', 996_000, 'at-risk'],
      ]),
      month('2026-11', [
        ['a', 998_000, 'kept'],
        ['b', 999_999, 'kept'],
      ]),
    ],
    8,
  );
  expect(quarter.levels).toMatchObject([
    { objective: 'a', lowest: { attainmentPpm: 998_000 } },
    { objective: 'b', lowest: { attainmentPpm: 996_000, agreedPpm: 995_000 } },
  ]);
  expect(quarter.sample).toBe(true);
});

it('returns the newest quarters only', () => {
  const periods = ['2026-11', '2026-08', '2026-05', '2026-02'].map(name =>
    month(name, kept),
  );
  expect(agreementQuarters(periods, 2).map(({ quarter }) => quarter)).toEqual([
    '2026-Q4',
    '2026-Q3',
  ]);
});
