import {
  planImport,
  readRoadmap,
  writeRoadmap,
  type DocumentItem,
  type KeptItem,
  type OutsideLinks,
} from '.';
import { kept, wanted } from './__testUtils__/keptItem';

type Stated = Partial<DocumentItem> & { id: string };

const there = (
  key: string,
  links: KeptItem['links'] = [],
  documentId?: string,
) => kept({ key, links, documentId });

/** The plan of a document in which items say this, beside what there is. */
function plan(
  stated: Stated[],
  known: KeptItem[] = [],
  outside: Partial<OutsideLinks> = {},
) {
  const items = stated.map(fields => wanted(fields));
  const text = writeRoadmap(items, 'yaml');
  const ids = new Set(stated.map(({ id }) => id));
  const byName = known.flatMap(item =>
    [item.key, item.documentId].flatMap(name =>
      name ? [[name, item] as const] : [],
    ),
  );
  return planImport(
    readRoadmap({ text, format: 'yaml' }),
    {
      items: new Map(byName.filter(([name]) => ids.has(name))),
      linked: new Map(byName),
      outside: { dependencies: [], related: [], ...outside },
    },
    '2026-11-26',
  );
}

const on = (key: string, documentId?: string) => ({
  type: 'depends-on' as const,
  key,
  documentId,
});

describe('links of a document', () => {
  it('lead to what there is by any of its names, and to what it makes', () => {
    const { items, problems } = plan(
      [
        { id: 'a', dependsOn: ['b', 'labels'], relatesTo: ['RM-5'] },
        { id: 'b' },
      ],
      [there('RM-4', [], 'labels'), there('RM-5', [], 'five')],
    );
    expect(problems).toEqual([]);
    expect(items[0].links).toMatchObject([
      { type: 'depends-on', ref: 'b', name: 'b' },
      { type: 'depends-on', ref: 'RM-4', name: 'labels' },
      { type: 'relates-to', ref: 'RM-5', name: 'five' },
    ]);
  });

  it('are told before and after, by the names that are written', () => {
    const current = there('RM-1', [on('RM-4', 'labels'), on('RM-3')]);
    const known = [current, there('RM-4', [], 'labels'), there('RM-3')];
    const { items } = plan(
      [{ id: 'RM-1', dependsOn: ['new'], relatesTo: ['RM-4'] }, { id: 'new' }],
      known,
    );
    expect(items[0].planned.fields).toEqual([
      { field: 'dependsOn', before: 'RM-3, labels', after: 'new' },
      { field: 'relatesTo', before: '', after: 'labels' },
    ]);
    expect(items[0].steps).toHaveLength(1);
    const same = { id: 'RM-1', dependsOn: ['RM-4', 'RM-3'] };
    expect(plan([same], known).items[0].planned.action).toBe('unchanged');
  });

  it.each<[string, Stated[], string, string]>([
    [
      'to nothing',
      [{ id: 'a', dependsOn: ['b', 'c'] }, { id: 'b' }],
      'items[0].dependsOn[1]',
      'must name an item of this document or of the portal, got c',
    ],
    [
      'to the item itself',
      [{ id: 'RM-1', relatesTo: ['one'] }],
      'items[0].relatesTo[0]',
      'must name another item; one is this one',
    ],
    [
      'twice to one item',
      [{ id: 'a', dependsOn: ['RM-1'], relatesTo: ['one'] }],
      'items[0].relatesTo[0]',
      'must be linked once, got one again',
    ],
    [
      'in a circle',
      [
        { id: 'a', dependsOn: ['b'] },
        { id: 'b', dependsOn: ['a'] },
      ],
      'items[0].dependsOn[0]',
      'must make no circle, got a → b → a',
    ],
    [
      'in a circle by way of what it does not name',
      [
        { id: 'a', dependsOn: ['RM-2'] },
        { id: 'one', dependsOn: ['a'] },
      ],
      'items[0].dependsOn[0]',
      'must make no circle, got a → RM-2 → RM-3 → RM-1 → a',
    ],
    [
      'said by both',
      [
        { id: 'a', relatesTo: ['b'] },
        { id: 'b', relatesTo: ['a'] },
      ],
      'items[1].relatesTo[0]',
      'must be said by one of the two; a says it already',
    ],
    [
      'said outside of the document',
      [{ id: 'one', relatesTo: ['RM-3'] }],
      'items[0].relatesTo[0]',
      'must be said by one of the two; RM-3 says it already',
    ],
  ])('are refused: %s', (_, stated, field, message) => {
    const known = [there('RM-1', [], 'one'), there('RM-2'), there('RM-3')];
    const { problems } = plan(stated, known, {
      dependencies: [
        ['RM-2', 'RM-3'],
        ['RM-3', 'RM-1'],
        // What the document says of this one counts, not what there is.
        ['RM-1', 'RM-2'],
      ],
      related: [['RM-3', 'RM-1']],
    });
    expect(problems).toEqual([expect.objectContaining({ field, message })]);
  });
});
