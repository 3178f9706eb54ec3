import type { Commitment, ItemState } from '../api';
import {
  planImport,
  readRoadmap,
  toDocumentItem,
  writeRoadmap,
  type DocumentItem,
  type KeptItem,
} from '.';
import { kept, wanted } from './__testUtils__/keptItem';

const today = '2026-11-26';
const first = { due: '2026-12-15', confidence: 0.8 };
const again = {
  due: '2027-02-15',
  confidence: 0.6,
  reasonCode: 'dependency' as const,
  reason: 'The scanners come in January',
};

const commitment = (
  { due, confidence, ...why }: typeof first & Partial<typeof again>,
  index = 0,
): Commitment => ({
  revision: index + 1,
  period: '2026-Q4',
  dueOn: due,
  confidence,
  promisedBy: 'user:default/priya',
  promisedAt: '2026-11-01T10:00:00.000Z',
  recordedAt: '2026-11-01T10:00:00.000Z',
  imported: false,
  ...why,
});

/** The plan of a document of these items for the items that there are. */
function plan(items: DocumentItem[], current: Record<string, KeptItem> = {}) {
  const text = writeRoadmap(items, 'yaml');
  const read = readRoadmap({ text, format: 'yaml' });
  const around = {
    items: new Map(Object.entries(current)),
    linked: new Map(),
    outside: { dependencies: [], related: [] },
  };
  return planImport(read, around, today);
}

const promised = kept({ state: 'committed', commitments: [commitment(first)] });

describe('planImport', () => {
  it('makes what is new, with its promises and its state', () => {
    const item = wanted({ promises: [first, again], state: 'in-progress' });
    const { items, problems } = plan([item]);
    expect(problems).toEqual([]);
    expect(items[0].planned).toMatchObject({
      action: 'create',
      state: 'in-progress',
      fields: [],
      promises: [
        { revision: 1, due: '2026-12-15' },
        { revision: 2, due: '2027-02-15', previousDue: '2026-12-15' },
      ],
    });
    expect(items[0].steps.map(({ type }) => type)).toEqual([
      'promise',
      'promise',
      'edit',
    ]);
    expect(items[0].addedRefs).toEqual([
      { ref: 'group:default/labels', path: ['owner'] },
    ]);
  });

  it('finds nothing to do where the document says what there is', () => {
    const { items, problems } = plan([toDocumentItem(promised)], {
      labels: promised,
    });
    expect(problems).toEqual([]);
    expect(items[0]).toMatchObject({ steps: [], addedRefs: [] });
    expect(items[0].planned.action).toBe('unchanged');
  });

  it('tells each field before and after', () => {
    const next = wanted({
      title: 'Labels at once',
      category: 'Speed',
      entities: [{ ref: 'component:default/a', role: 'delivers' }],
    });
    const { items } = plan([next], { labels: kept({ summary: 'Old' }) });
    expect(items[0].planned).toMatchObject({
      action: 'change',
      key: 'RM-1',
      version: 3,
      fields: [
        { field: 'title', before: 'Faster labels', after: 'Labels at once' },
        { field: 'summary', before: 'Old', after: '' },
        { field: 'category', before: '', after: 'Speed' },
        {
          field: 'entities',
          before: '',
          after: 'delivers component:default/a',
        },
      ],
    });
    expect(items[0].steps).toHaveLength(1);
  });

  it('leaves alone what the document does not name', () => {
    expect(plan([], { labels: promised }).items).toEqual([]);
  });

  it.each<[string, KeptItem, Partial<DocumentItem>, object]>([
    [
      'a promise that was changed',
      promised,
      { promises: [{ ...first, due: '2026-12-16' }] },
      {
        kind: 'conflict',
        field: 'items[0].promises[0]',
        message: expect.stringContaining('due 2026-12-15, confidence 0.8'),
      },
    ],
    [
      'a promise that the portal took meanwhile',
      kept({
        state: 'committed',
        commitments: [commitment(first), commitment(again, 1)],
      }),
      { promises: [first] },
      {
        kind: 'conflict',
        message: expect.stringContaining('add due 2027-02-15, confidence 0.6'),
      },
    ],
    [
      'promising again without why',
      promised,
      { promises: [first, { due: '2027-02-15', confidence: 0.6 }] },
      { field: 'items[0].promises[1].reasonCode', kind: 'error' },
    ],
    [
      'a new promise for the past',
      kept(),
      { promises: [{ ...first, due: '2026-11-25' }] },
      {
        field: 'items[0].promises[0].due',
        message: 'must not lie in the past; today is 2026-11-26',
      },
    ],
    [
      'a state that cannot follow',
      kept(),
      { state: 'shipped' },
      { field: 'items[0].state', message: expect.stringContaining('allowed') },
    ],
    [
      'a commitment without promise',
      kept(),
      { state: 'committed' },
      { field: 'items[0].state', message: expect.stringContaining('promise') },
    ],
    [
      'a promise of what stays withdrawn',
      kept({ state: 'withdrawn' }),
      { promises: [first] },
      { field: 'items[0].promises' },
    ],
  ])('refuses %s', (_, current, fields, problem) => {
    const { problems } = plan([wanted(fields)], { labels: current });
    expect(problems[0]).toMatchObject({ id: 'labels', ...problem });
  });

  it.each<[ItemState, ItemState | undefined, DocumentItem['promises'], object]>(
    [
      [
        'proposed',
        undefined,
        [first],
        { state: 'committed', steps: 'promise' },
      ],
      [
        'proposed',
        'in-progress',
        [first],
        { state: 'in-progress', steps: 'promise,edit' },
      ],
      ['proposed', 'withdrawn', [], { state: 'withdrawn', steps: 'edit' }],
      [
        'withdrawn',
        'committed',
        [first],
        { state: 'committed', steps: 'edit,promise' },
      ],
      [
        'shipped',
        'in-progress',
        [first],
        { state: 'in-progress', steps: 'edit,promise' },
      ],
    ],
  )('leads from %s to %p', (from, to, promises, expected) => {
    const { items, problems } = plan(
      [wanted({ state: to as DocumentItem['state'], promises })],
      {
        labels: kept({ state: from }),
      },
    );
    expect(problems).toEqual([]);
    const [{ planned, steps }] = items;
    expect({
      state: planned.state,
      steps: steps.map(({ type }) => type).join(),
    }).toEqual(expected);
  });

  it('refuses keys that nothing has, and two names of one item', () => {
    const { problems } = plan(
      [wanted(), wanted({ id: 'RM-1' }), wanted({ id: 'RM-99' })],
      { labels: kept(), 'RM-1': kept() },
    );
    expect(
      problems.map(({ id, message }) => [id, message.slice(0, 24)]),
    ).toEqual([
      ['RM-99', 'must be the key of an it'],
      ['RM-1', 'must name another item; '],
    ]);
  });

  it('refuses items of other kinds, and says where they are changed', () => {
    const risk = kept({ key: 'RM-5', documentId: undefined, kind: 'risk' });
    const { problems } = plan([wanted({ id: 'RM-5' })], { 'RM-5': risk });
    expect(problems).toMatchObject([
      {
        id: 'RM-5',
        field: 'items[0].id',
        message: expect.stringContaining(`RM-5 of the kind 'risk'`),
      },
    ]);
  });

  it('leaves the objective that an item serves', () => {
    const current = kept({ objectiveKey: 'OB-3' });
    const { items } = plan([wanted({ title: 'New' })], { labels: current });
    expect(items[0].steps).toMatchObject([{ draft: { objectiveKey: 'OB-3' } }]);
  });

  it('changes only so many items at a time', () => {
    const items = Array.from({ length: 201 }, (_, n) =>
      wanted({ id: `item-${n}` }),
    );
    expect(plan(items).problems).toEqual([
      expect.objectContaining({
        id: 'item-200',
        message: expect.stringContaining(
          'at most 200 items at a time, got 201',
        ),
      }),
    ]);
    expect(plan(items.slice(1)).problems).toEqual([]);
  });
});
