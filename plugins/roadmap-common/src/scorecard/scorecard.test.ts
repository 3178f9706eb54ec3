import fc from 'fast-check';
import type { ItemState } from '../api';
import { buildFigures, shareKept } from './buildFigures';
import {
  deliveryDayOf,
  judgePromise,
  lastWithNotice,
  scoreItem,
} from './scoreItem';
import type { JudgedPromise, PromiseHistory, Slip } from './types';

const TODAY = '2026-11-24';

function promise(
  dueOn: string,
  promisedOn: string,
  fields: Partial<JudgedPromise> = {},
): JudgedPromise {
  return {
    revision: 1,
    dueOn,
    promisedAt: `${promisedOn}T10:00:00Z`,
    imported: false,
    ...fields,
  };
}

function history(fields: Partial<PromiseHistory> = {}): PromiseHistory {
  return {
    key: 'RM-1',
    title: 'Labels in colour',
    ownerRef: 'group:default/platform',
    state: 'shipped',
    source: 'portal',
    commitments: [promise('2026-09-30', '2026-06-01')],
    shippedAt: ['2026-09-30T23:59:59Z'],
    ...fields,
  };
}

describe('deliveryDayOf', () => {
  it.each<[string, ItemState, string[], string | undefined]>([
    ['shipped once', 'shipped', ['2026-09-30T10:00:00Z'], '2026-09-30'],
    ['validated', 'validated', ['2026-09-30T10:00:00Z'], '2026-09-30'],
    [
      'shipped in another zone, by UTC',
      'shipped',
      ['2026-09-30T23:30:00-02:00'],
      '2026-10-01',
    ],
    [
      'reopened and shipped again',
      'shipped',
      ['2026-09-01T10:00:00Z', '2026-10-20T10:00:00Z'],
      '2026-10-20',
    ],
    ['reopened', 'in-progress', ['2026-09-01T10:00:00Z'], undefined],
    ['never shipped', 'committed', [], undefined],
    ['shipped before anybody wrote it down', 'shipped', [], undefined],
  ])('of what was %s', (_, state, shippedAt, day) =>
    expect(deliveryDayOf({ state, shippedAt })).toBe(day),
  );
});

describe('judgePromise', () => {
  it.each<[string, ItemState, string | undefined, string]>([
    // Due yesterday: the day has passed.
    ['2026-11-23', 'shipped', '2026-11-23', 'kept'],
    ['2026-11-23', 'validated', '2026-07-01', 'kept'],
    ['2026-11-23', 'shipped', '2026-11-24', 'late'],
    ['2026-11-23', 'in-progress', undefined, 'overdue'],
    ['2026-11-23', 'committed', undefined, 'overdue'],
    ['2026-11-23', 'proposed', undefined, 'overdue'],
    ['2026-11-23', 'withdrawn', undefined, 'dropped'],
    ['2026-11-23', 'shipped', undefined, 'undated'],
    // Due today: there is still time, and nothing counts before its day.
    ['2026-11-24', 'in-progress', undefined, 'not-due'],
    ['2026-11-24', 'shipped', '2026-11-20', 'not-due'],
    ['2026-11-24', 'withdrawn', undefined, 'not-due'],
    ['2027-01-31', 'shipped', '2026-11-20', 'not-due'],
  ])('due %s, %s, delivered %s: %s', (dueOn, state, deliveredOn, outcome) =>
    expect(judgePromise(dueOn, { state, deliveredOn }, TODAY)).toBe(outcome),
  );
});

describe('lastWithNotice', () => {
  it.each<[string, JudgedPromise[], string | undefined]>([
    [
      'exactly 14 days before its date',
      [promise('2026-09-15', '2026-09-01')],
      '2026-09-15',
    ],
    ['13 days before', [promise('2026-09-14', '2026-09-01')], undefined],
    [
      'the last of several',
      [
        promise('2026-06-30', '2026-02-01'),
        promise('2026-08-31', '2026-06-01'),
        promise('2026-09-30', '2026-08-20'),
      ],
      '2026-09-30',
    ],
    [
      'the one before a promise at the last minute',
      [
        promise('2026-06-30', '2026-02-01'),
        promise('2026-07-05', '2026-06-29'),
      ],
      '2026-06-30',
    ],
    ['none after the fact', [promise('2026-06-30', '2026-07-04')], undefined],
  ])('takes a promise made %s', (_, commitments, dueOn) =>
    expect(lastWithNotice(commitments)?.dueOn).toBe(dueOn),
  );
});

describe('scoreItem', () => {
  it('judges a delivery by the first promise and by the last in good time', () => {
    const scored = scoreItem(
      history({
        commitments: [
          promise('2026-06-30', '2026-02-01', { imported: true }),
          promise('2026-10-15', '2026-06-20', { revision: 2 }),
          promise('2026-11-02', '2026-10-30', { revision: 3 }),
        ],
        shippedAt: ['2026-10-14T08:00:00Z'],
      }),
      TODAY,
    );
    expect(scored).toMatchObject({
      origin: 'imported',
      period: '2026-Q2',
      firstOutcome: 'late',
      last: { dueOn: '2026-10-15' },
      lastOutcome: 'kept',
      deliveredOn: '2026-10-14',
      timesShipped: 1,
      slip: { days: 106, atLeast: false },
      repromises: [{ revision: 2 }, { revision: 3 }],
    });
  });

  it.each<[string, Partial<PromiseHistory>, Slip | undefined]>([
    ['on its day', {}, { days: 0, atLeast: false }],
    [
      'early',
      { shippedAt: ['2026-09-20T08:00:00Z'] },
      { days: -10, atLeast: false },
    ],
    [
      'not yet',
      { state: 'in-progress', shippedAt: [] },
      { days: 55, atLeast: true },
    ],
    ['never', { state: 'withdrawn', shippedAt: [] }, undefined],
    ['on no known day', { shippedAt: [] }, undefined],
    [
      'before its date has come',
      { commitments: [promise('2026-12-24', '2026-06-01')] },
      undefined,
    ],
  ])('tells the slip of what was delivered %s', (_, fields, slip) =>
    expect(scoreItem(history(fields), TODAY).slip).toEqual(slip),
  );

  it('never gets better by reopening', () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString());
    fc.assert(
      fc.property(fc.array(day, { minLength: 2 }), day, (days, due) => {
        const shippedAt = [...days].sort();
        const commitments = [promise(due.slice(0, 10), '2025-01-01')];
        const kept = (instants: string[]) =>
          scoreItem(history({ commitments, shippedAt: instants }), TODAY)
            .firstOutcome === 'kept';
        expect(kept(shippedAt.slice(0, 1)) || !kept(shippedAt)).toBe(true);
      }),
    );
  });
});

describe('shareKept', () => {
  it('counts late, overdue and dropped promises, and leaves out what says nothing', () => {
    const share = shareKept([
      'kept',
      'late',
      'overdue',
      'dropped',
      'not-due',
      'undated',
      'no-notice',
    ]);
    expect(share).toMatchObject({ kept: 1, judged: 4, leftOut: 3 });
    expect(share.interval!.low).toBeCloseTo(0.0456, 4);
  });

  it('has no interval where nothing is due', () =>
    expect(shareKept(['not-due'])).toEqual({ kept: 0, judged: 0, leftOut: 1 }));
});

describe('buildFigures', () => {
  const of = (fields: Partial<PromiseHistory>) =>
    scoreItem(history(fields), TODAY);
  const late = { shippedAt: ['2026-10-10T08:00:00Z'] };
  const items = [
    of({}),
    of({
      ...late,
      commitments: [
        promise('2026-09-30', '2026-06-01'),
        promise('2026-10-30', '2026-09-10', { reasonCode: 'incident' }),
      ],
    }),
    of({ commitments: [promise('2026-06-30', '2026-01-01')] }),
    of({ ownerRef: 'group:default/identity' }),
    of({
      commitments: [promise('2026-09-30', '2026-06-01', { imported: true })],
    }),
  ];
  const figures = buildFigures(items);
  const find = (origin: string, period?: string, ownerRef?: string) =>
    figures.find(
      it =>
        it.origin === origin &&
        it.period === period &&
        it.ownerRef === ownerRef,
    );

  it('sums by quarter, by team and over all, each origin apart', () => {
    expect(find('portal')).toMatchObject({
      promises: 4,
      first: { kept: 2, judged: 4 },
      last: { kept: 3, judged: 4 },
      slip: { count: 4, open: 0, p50: { days: 0 }, p85: { days: 92 } },
      repromises: 1,
      reasons: [{ reasonCode: 'incident', count: 1 }],
    });
    expect(find('portal', '2026-Q3')?.first).toMatchObject({
      kept: 2,
      judged: 3,
    });
    expect(
      find('portal', '2026-Q3', 'group:default/platform')?.first,
    ).toMatchObject({ kept: 1, judged: 2 });
    expect(find('portal', undefined, 'group:default/identity')).toMatchObject({
      promises: 1,
    });
    expect(find('imported')).toMatchObject({
      promises: 1,
      sources: ['portal'],
    });
    expect(find('imported', '2026-Q2')).toBeUndefined();
  });

  it('has one row for each quarter and team, and its sums', () => {
    const names = figures.map(({ origin, period = 'all', ownerRef = 'all' }) =>
      [origin, period, ownerRef].join(' '),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(figures).toHaveLength(3 + 2 + 2 + 1 + 4);
  });
});
