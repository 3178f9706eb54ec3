import { shownQuarters } from '../../view';
import { commitment, item } from '../../__fixtures__/items';
import { layOutRow, timelineScale } from './timelineLayout';

const now = new Date('2026-11-24T10:00:00Z');
const TODAY = '2026-11-24';
// 2026-Q1 to 2027-Q2 have 365 + 181 days.
const DAYS = 546;
const x = timelineScale(shownQuarters('2026-Q1', now, 6));
const at = (day: number) => expect.closeTo((day / DAYS) * 100, 5);

const promise = (dueOn: string, fields = {}) =>
  commitment({ dueOn, promisedAt: '2026-01-11T00:00:00Z', ...fields });
const first = promise('2026-04-11', { confidence: 0.9 });
const again = promise('2026-06-10', { revision: 2, confidence: 0.25 });
const sooner = promise('2026-03-02', { revision: 2, confidence: 1 });
const open = { state: 'in-progress', lane: 'now' } as const;
const done = { state: 'shipped', lane: 'delivered' } as const;

describe('a row of the timeline', () => {
  const rows: [string, Parameters<typeof item>[0], object][] = [
    [
      'fades by what confidence lacks',
      { ...open, commitment: first, firstCommitment: first },
      {
        bar: { left: at(10), width: at(90) },
        fade: expect.closeTo(0.1),
        due: at(100),
        overdue: true,
      },
    ],
    [
      'keeps the first promise as a ghost and shows the slip',
      { ...open, commitment: again, firstCommitment: first },
      {
        ghost: at(100),
        slip: { left: at(100), width: at(60), later: true },
        due: at(160),
        fade: 0.75,
      },
    ],
    [
      'shows what is promised for sooner',
      { ...open, commitment: sooner, firstCommitment: first },
      { slip: { left: at(60), width: at(40), later: false } },
    ],
    [
      'marks a delivery, which is certain',
      {
        ...done,
        deliveredOn: '2026-04-01',
        commitment: first,
        firstCommitment: first,
      },
      { delivered: at(90), fade: 0, overdue: false },
    ],
    [
      'puts what lies outside on the edge',
      {
        ...open,
        commitment: promise('2029-01-01', {
          promisedAt: '2020-01-01T00:00:00Z',
        }),
        firstCommitment: promise('2029-01-01', {
          promisedAt: '2020-01-01T00:00:00Z',
        }),
      },
      { bar: { left: 0, width: 100 }, due: 100, overdue: false },
    ],
  ];
  it.each(rows)('%s', (_, fields, expected) => {
    expect(layOutRow(item(fields), x, TODAY)).toMatchObject(expected);
  });

  it('has no ghost where nothing else was promised', () => {
    const row = layOutRow(
      item({ ...open, commitment: first, firstCommitment: first }),
      x,
      TODAY,
    );
    expect(row).not.toHaveProperty('ghost');
    expect(row).not.toHaveProperty('slip');
  });

  it('is not there without a promise', () => {
    const wish = item({ commitment: undefined, firstCommitment: undefined });
    expect(layOutRow(wish, x, TODAY)).toBeUndefined();
  });
});
