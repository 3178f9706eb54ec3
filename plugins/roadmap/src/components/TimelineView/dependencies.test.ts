import type { ItemLink } from '@stagecraft/backstage-plugin-roadmap-common';
import { commitment, item } from '../../__fixtures__/items';
import { findDependencies } from './dependencies';

const due = (key: string, dueOn: string, links: ItemLink[] = []) =>
  item({ key, links, commitment: commitment({ dueOn }) });
const on = (key: string): ItemLink => ({ type: 'depends-on', key });

it('finds what items depend on, and what of it is promised too late', () => {
  const links = [on('RM-2'), on('RM-3'), on('RM-9')];
  const items = [
    due('RM-1', '2026-12-15', [...links, { type: 'relates-to', key: 'RM-4' }]),
    due('RM-2', '2026-12-14'),
    due('RM-3', '2026-12-16'),
    due('RM-4', '2026-12-16'),
  ];
  const found = findDependencies(items);
  expect(found.get('RM-1')).toEqual([
    { item: 'RM-1', on: 'RM-2', late: false },
    { item: 'RM-1', on: 'RM-3', late: true },
    { item: 'RM-1', on: 'RM-9', late: false },
  ]);
  expect(found.get('RM-3')).toEqual([]);
});
