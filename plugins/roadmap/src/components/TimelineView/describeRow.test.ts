import { commitment, item } from '../../__fixtures__/items';
import { describeRow } from './describeRow';

const first = commitment({ dueOn: '2026-09-30', confidence: 0.9 });
const again = commitment({ revision: 2, dueOn: '2026-12-15', confidence: 0.4 });

describe('a row of the timeline in words', () => {
  it.each([
    [{ commitment: undefined }, 'Not promised yet.'],
    [
      { commitment: again, firstCommitment: again },
      'Promised for 15 Dec 2026. About even, 40 %.',
    ],
    [
      { commitment: again, firstCommitment: first },
      'Promised for 15 Dec 2026. About even, 40 %. First promised for 30 Sep 2026; now 76 days later.',
    ],
    [
      { commitment: first, firstCommitment: first },
      'Promised for 30 Sep 2026. Very likely, 90 %. Overdue.',
    ],
    [
      {
        state: 'shipped' as const,
        lane: 'delivered' as const,
        deliveredOn: '2026-10-02',
        commitment: first,
        firstCommitment: first,
      },
      'Promised for 30 Sep 2026. Delivered on 2 Oct 2026.',
    ],
  ])('of %j', (fields, words) => {
    expect(describeRow(item(fields), '2026-11-24')).toBe(words);
  });

  it('names what it depends on, and what of it is promised later', () => {
    const dependencies = [
      { item: 'RM-1', on: 'RM-4', late: true },
      { item: 'RM-1', on: 'RM-7', late: false },
    ];
    const fields = { commitment: again, firstCommitment: again };
    expect(describeRow(item(fields), '2026-11-24', dependencies)).toBe(
      'Promised for 15 Dec 2026. About even, 40 %. Depends on RM-4 (promised later), RM-7.',
    );
  });
});
