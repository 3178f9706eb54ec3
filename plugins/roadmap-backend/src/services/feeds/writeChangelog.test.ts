/**
 * @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom
 */
import type { Delivery } from '@stagecraft/backstage-plugin-roadmap-common';
import { writeChangelogAtom, writeChangelogJson } from './writeChangelog';

const pageUrl = 'https://portal.test/roadmap';

const delivery = (day: string, title = 'Labels in colour'): Delivery => ({
  key: 'RM-1',
  title,
  ownerRef: 'group:default/tracking',
  source: 'portal',
  state: 'shipped',
  deliveredAt: `${day}T10:00:00.000Z`,
});

function feed(deliveries: Delivery[], totalItems = deliveries.length) {
  return { page: { deliveries, totalItems }, scope: {}, pageUrl };
}

const itemsOf = (...args: Parameters<typeof feed>) =>
  JSON.parse(writeChangelogJson(feed(...args))).items;

it('has an entry for each month, as young as its latest delivery', () => {
  const days = ['2026-11-20', '2026-11-02', '2026-09-30'];
  expect(itemsOf(days.map(day => delivery(day)))).toMatchObject([
    {
      id: `${pageUrl}/changelog#2026-11`,
      title: 'November 2026: 2 delivered',
      date_modified: '2026-11-20T10:00:00.000Z',
    },
    {
      id: `${pageUrl}/changelog#2026-09`,
      title: 'September 2026: 1 delivered',
    },
  ]);
});

it.each<[string[], number, string[]]>([
  [['2026-11-20', '2026-10-02'], 2, ['2026-11', '2026-10']],
  [['2026-11-20', '2026-10-02'], 3, ['2026-11']],
  [['2026-11-20', '2026-11-02'], 3, ['2026-11']],
  [[], 0, []],
])('of %j of %d tells the months %j', (days, total, months) => {
  const items = itemsOf(
    days.map(day => delivery(day)),
    total,
  );
  expect(items.map((it: any) => it.id.split('#')[1])).toEqual(months);
});

it.each([
  '<script>alert(1)</script>',
  ']]> <img src=x onerror=alert(1)>',
  '"&lt;',
])('shows the hostile title %s as text', title => {
  const atom = writeChangelogAtom(feed([delivery('2026-11-20', title)]));
  const parsed = new DOMParser().parseFromString(atom, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  const place = document.createElement('div');
  place.innerHTML = parsed.querySelector('entry > content')!.textContent!;
  expect(place.querySelector('a')!.textContent).toBe(title);
  expect([...place.querySelectorAll('*')].map(it => it.tagName)).toEqual([
    'UL',
    'LI',
    'A',
  ]);
});
