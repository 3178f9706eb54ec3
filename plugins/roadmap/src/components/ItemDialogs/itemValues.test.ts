import { details } from '../../__fixtures__/items';
import { toDraft, valuesOf } from './itemValues';

const other = {
  key: 'RM-2',
  title: 'Labels in colour',
  state: 'committed',
  ownerRef: 'group:default/labels',
};

it('keeps a link to an item that the reader may not see', () => {
  const item = details({
    links: [
      { type: 'depends-on', key: 'RM-2' },
      { type: 'depends-on', key: 'RM-3' },
      { type: 'relates-to', key: 'RM-4' },
    ],
    linkedItems: { dependsOn: [other], neededBy: [], relatesTo: [] },
  });
  const values = valuesOf(item);
  expect(values.dependsOn.map(({ label }) => label)).toEqual([
    'RM-2 Labels in colour',
    'RM-3',
  ]);
  expect(toDraft(values).links).toEqual(item.links);
});
