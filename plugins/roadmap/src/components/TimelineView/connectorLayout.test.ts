import { layOutConnectors, type PlacedItem } from './connectorLayout';

const placed = (due: number, row: number): PlacedItem => ({
  track: { left: 100, top: row * 50, width: 200, height: 40 },
  due,
});
const dependency = { item: 'RM-2', on: 'RM-1', late: false };

describe('the arrow of a dependency', () => {
  it.each<[string, PlacedItem, PlacedItem, string, string]>([
    [
      'leads down to a later row',
      placed(25, 0),
      placed(50, 2),
      'M150 30C150 67 200 67 200 104',
      'M196.5 104L203.5 104L200 110Z',
    ],
    [
      'leads up to an earlier row, and back in time',
      placed(75, 2),
      placed(50, 0),
      'M250 110C250 73 200 73 200 36',
      'M196.5 36L203.5 36L200 30Z',
    ],
    [
      'leads straight down where both are due at once',
      placed(50, 0),
      placed(50, 1),
      'M200 30C200 42 200 42 200 54',
      'M196.5 54L203.5 54L200 60Z',
    ],
  ])('%s', (_, needed, needing, line, head) => {
    const items = new Map([
      ['RM-1', needed],
      ['RM-2', needing],
    ]);
    expect(layOutConnectors([dependency], items)).toEqual([
      { key: 'RM-1 RM-2', late: false, line, head },
    ]);
  });

  it('is not there where one of the two is out of view', () => {
    for (const key of ['RM-1', 'RM-2']) {
      const items = new Map([[key, placed(50, 0)]]);
      expect(layOutConnectors([dependency], items)).toEqual([]);
    }
  });

  it('says when what is needed is promised too late', () => {
    const items = new Map([
      ['RM-1', placed(75, 1)],
      ['RM-2', placed(50, 0)],
    ]);
    const late = { ...dependency, late: true };
    expect(layOutConnectors([late], items)).toMatchObject([{ late: true }]);
  });
});
