import { commitment, item } from '../../__fixtures__/items';
import { isMovable, planMove, type MoveTarget } from './planMove';

const now = new Date('2026-11-24T10:00:00Z');
const promised = (dueOn: string) => ({
  commitment: commitment({ dueOn }),
});
const inNow = item({ lane: 'now', ...promised('2026-12-15') });
const inLater = item({ lane: 'later', ...promised('2027-08-01') });
const overdue = item({ lane: 'now', ...promised('2026-06-30') });
const wish = item({ lane: 'later', state: 'proposed', commitment: undefined });
const running = item({ ...inNow, state: 'in-progress' });
const done = item({ ...inNow, lane: 'delivered', state: 'shipped' });

describe('putting an item down', () => {
  const moves: [string, typeof inNow, MoveTarget, object | undefined][] = [
    ['the same lane', inNow, { lane: 'now' }, undefined],
    ['the next quarter', inNow, { lane: 'next' }, { promise: '2027-Q1' }],
    ['later', inNow, { lane: 'later' }, { promise: '2027-Q2' }],
    ['sooner', inLater, { lane: 'now' }, { promise: '2026-Q4' }],
    ['a first promise', wish, { lane: 'next' }, { promise: '2027-Q1' }],
    ['where a wish is already', wish, { lane: 'later' }, undefined],
    ['a delivery', running, { lane: 'delivered' }, { ship: true }],
    ['no delivery before the work', inNow, { lane: 'delivered' }, undefined],
    ['nothing of a wish', wish, { lane: 'delivered' }, undefined],
    ['nothing that is done', done, { lane: 'next' }, undefined],
    ['a quarter', inNow, { period: '2027-Q3' }, { promise: '2027-Q3' }],
    ['the same quarter', inNow, { period: '2026-Q4' }, undefined],
    [
      'now, of what is overdue',
      overdue,
      { period: '2026-Q4' },
      { promise: '2026-Q4' },
    ],
    ['no quarter that is over', inNow, { period: '2026-Q3' }, undefined],
    ['no quarter', inNow, { period: 'unpromised' }, undefined],
    ['a quarter of what is done', done, { period: '2027-Q3' }, undefined],
  ];
  it.each(moves)('can mean %s', (_, moved, target, expected) => {
    expect(planMove(moved, target, now)).toEqual(expected);
  });

  it.each([
    ['proposed', true],
    ['in-progress', true],
    ['shipped', false],
    ['withdrawn', false],
  ] as const)('picks up what is %s: %s', (state, movable) => {
    expect(isMovable(item({ state }))).toBe(movable);
  });
});
