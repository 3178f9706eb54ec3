/**
 * @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom
 */
import type { FeedChange } from '../../database/FeedStore';
import { writeAtom, writeJsonFeed } from './writeChanges';

const pageUrl = 'https://portal.test/roadmap';
const scope = {};

function change(fields: Partial<FeedChange> = {}): FeedChange {
  return {
    seq: 7,
    at: '2026-11-20T10:00:00.000Z',
    type: 'promised',
    after: { period: '2026-Q4', dueOn: '2026-12-15', confidence: 0.8 },
    reason: 'Two more regions',
    key: 'RM-1',
    title: 'Labels in colour',
    ownerRef: 'group:default/tracking',
    ...fields,
  };
}

function parseAtom(text: string) {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

const textOf = (node: ParentNode, name: string) =>
  node.querySelector(name)?.textContent ?? undefined;

/** What a reader shows of a text of type HTML. */
function shown(html?: string) {
  const place = document.createElement('div');
  place.innerHTML = html ?? '';
  return { text: place.textContent, elements: place.querySelectorAll('*') };
}

it.each<[string, Partial<FeedChange>, string]>([
  ['a promise', {}, 'promised for 2026-12-15, confidence 80 %'],
  ['a promise of an import', { after: undefined }, 'promised'],
  ['a new item', { type: 'created', after: {} }, 'new on the roadmap'],
  [
    'a delivery',
    { type: 'state-changed', after: { state: 'shipped' } },
    'shipped',
  ],
  [
    'a withdrawal',
    { type: 'state-changed', after: { state: 'withdrawn' } },
    'withdrawn',
  ],
])('tells %s in both formats', (_, fields, words) => {
  const changes = [change(fields)];
  const entry = parseAtom(writeAtom({ changes, scope, pageUrl })).querySelector(
    'entry',
  )!;
  expect(shown(textOf(entry, 'title')).text).toBe(`Labels in colour: ${words}`);
  expect(textOf(entry, 'id')).toBe(`${pageUrl}/items/RM-1#event-7`);
  expect(textOf(entry, 'updated')).toBe('2026-11-20T10:00:00.000Z');
  const [item] = JSON.parse(writeJsonFeed({ changes, scope, pageUrl })).items;
  expect(item).toMatchObject({
    id: `${pageUrl}/items/RM-1#event-7`,
    url: `${pageUrl}/items/RM-1`,
    title: `Labels in colour: ${words}`,
  });
});

it.each([
  '<script>alert(1)</script>',
  ']]> <img src=x onerror=alert(1)>',
  '&lt;b&gt; & "quotes"',
  '<!-- <![CDATA[',
])('shows the hostile title %s as text', title => {
  const changes = [change({ title, reason: title })];
  const atom = writeAtom({ changes, scope, pageUrl });
  const entry = parseAtom(atom).querySelector('entry')!;
  const heading = shown(textOf(entry, 'title'));
  expect(heading.text).toContain(title);
  expect(heading.elements).toHaveLength(0);
  const content = shown(textOf(entry, 'content'));
  expect(content.text).toContain(title);
  expect([...content.elements].map(it => it.tagName)).toEqual(['P', 'P']);
  const [item] = JSON.parse(writeJsonFeed({ changes, scope, pageUrl })).items;
  expect(item.title).toContain(title);
  expect(shown(item.content_html).text).toContain(title);
});

it('leaves out what XML cannot hold', () => {
  const title = 'A\u0000B\u0001C\u001bD\ufffeE';
  const atom = writeAtom({ changes: [change({ title })], scope, pageUrl });
  const entry = parseAtom(atom).querySelector('entry')!;
  expect(textOf(entry, 'title')).toMatch(/^ABCDE: /);
});

it('is the same text while nothing changes, also when it is empty', () => {
  const write = () => writeAtom({ changes: [], scope, pageUrl });
  expect(write()).toBe(write());
  expect(textOf(parseAtom(write()), 'feed > title')).toBe('Roadmap');
});
