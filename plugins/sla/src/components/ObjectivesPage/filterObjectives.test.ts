import { objectiveFixture } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import {
  countStates,
  filterObjectives,
  ObjectiveFilter,
} from './filterObjectives';
import { sortObjectives } from './sortObjectives';

const all: ObjectiveFilter = { mine: false, text: '' };
const owned = new Set(['group:default/parcel-tracking']);

const kept = objectiveFixture({ sloRef: 'slo:default/kept', title: 'Kept' });
const broken = objectiveFixture({
  sloRef: 'slo:default/broken',
  title: 'Broken',
  ownerRef: 'group:default/billing',
  good: 90,
  total: 100,
});
const worse = objectiveFixture({
  sloRef: 'slo:default/worse',
  title: 'Worse',
  good: 10,
  total: 100,
});
const silent = objectiveFixture({
  sloRef: 'slo:default/silent',
  title: 'Silent',
  ownerRef: undefined,
  good: 0,
  total: 0,
});
const objectives = [kept, silent, broken, worse];
const titles = (filter: Partial<ObjectiveFilter>) =>
  filterObjectives(objectives, { ...all, ...filter }, owned).map(o => o.title);

describe('filterObjectives', () => {
  it.each<[string, Partial<ObjectiveFilter>, string[]]>([
    ['what needs attention first', {}, ['Worse', 'Broken', 'Silent', 'Kept']],
    ['one state', { state: 'broken' }, ['Worse', 'Broken']],
    ['one owner', { ownerRef: 'group:default/billing' }, ['Broken']],
    ['what the reader owns', { mine: true }, ['Worse', 'Kept']],
    ['every word of a text', { text: ' SLO:default  wor' }, ['Worse']],
    ['nothing, if no word is found', { text: 'unheard-of' }, []],
  ])('shows %s', (_, filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  it('leaves the list that it was given as it is', () => {
    titles({});
    expect(objectives.map(o => o.title)).toEqual([
      'Kept',
      'Silent',
      'Broken',
      'Worse',
    ]);
  });
});

it('counts every state, also those that nothing has', () => {
  expect(countStates([broken, worse, silent])).toEqual({
    broken: 2,
    'at-risk': 0,
    'no-data': 1,
    kept: 0,
  });
});

describe('sortObjectives', () => {
  it.each([
    ['budget', 'ascending', ['Silent', 'Worse', 'Broken', 'Kept']],
    ['budget', 'descending', ['Kept', 'Broken', 'Worse', 'Silent']],
    ['title', 'ascending', ['Broken', 'Kept', 'Silent', 'Worse']],
    ['unknown', 'ascending', ['Kept', 'Silent', 'Broken', 'Worse']],
  ] as const)('by %s, %s', (column, direction, expected) => {
    expect(
      sortObjectives(objectives, { column, direction }).map(o => o.title),
    ).toEqual(expected);
  });
});
