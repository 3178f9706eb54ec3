import {
  EVERYTHING,
  isNarrowed,
  queryOf,
  readView,
  writeView,
  type RoadmapView,
} from './roadmapView';

const view = (change: Partial<RoadmapView>) => ({ ...EVERYTHING, ...change });

describe('the address of a view', () => {
  const addresses: [string, Partial<RoadmapView>][] = [
    ['', {}],
    ['view=quarters&from=2026-Q2', { view: 'quarters', from: '2026-Q2' }],
    [
      'view=list&q=labels&sort=slip&order=asc&page=3',
      { view: 'list', q: 'labels', sort: 'slip', order: 'asc', page: 3 },
    ],
    ['owner=group%3Adefault%2Fa', { ownerRef: 'group:default/a' }],
    ['mine=true', { mine: true }],
    [
      'state=in-progress&promise=slipped&confidence=likely',
      { state: 'in-progress', promise: 'slipped', confidence: 'likely' },
    ],
    ['kind=risk&state=open', { kind: 'risk', state: 'open' }],
    [
      'entity=component%3Adefault%2Fapi',
      { entityRef: 'component:default/api' },
    ],
  ];
  it.each(addresses)('%s is read and written', (address, change) => {
    expect(readView(new URLSearchParams(address))).toEqual(view(change));
    expect(writeView(new URLSearchParams(), view(change)).toString()).toBe(
      address,
    );
  });

  const nonsense = [
    'view=gantt',
    'owner=nobody',
    'owner=component:default/x',
    'entity=%00',
    'kind=wonder',
    'state=gone',
    'state=mitigating',
    'promise=broken',
    'confidence=0.5',
    'from=2026-Q5',
    'sort=color&order=up',
    'page=-1',
    'page=x',
  ];
  it.each(nonsense)('%s is as if it were left out', address => {
    expect(readView(new URLSearchParams(address))).toEqual(EVERYTHING);
  });

  it('keeps what else it holds', () => {
    const asOf = new URLSearchParams({ asOf: '2026-05-01T23:59:59.999Z' });
    expect(writeView(asOf, view({ view: 'list' })).get('asOf')).toBe(
      '2026-05-01T23:59:59.999Z',
    );
  });

  it('names an owner or the own teams, not both', () => {
    const both = 'owner=group:default/a&mine=true';
    expect(readView(new URLSearchParams(both)).mine).toBe(false);
  });
});

describe('the query of a view', () => {
  const context = { ownedRefs: ['group:default/mine'] };
  const queries: [Partial<RoadmapView>, object][] = [
    [{}, {}],
    [{ view: 'follows' }, { follower: 'me' }],
    [{ q: '  labels ' }, { q: 'labels' }],
    [{ kind: 'debt' }, { kind: ['debt'] }],
    [{ mine: true }, { ownerRef: ['group:default/mine'] }],
    [{ ownerRef: 'group:default/a' }, { ownerRef: ['group:default/a'] }],
    [{ state: 'shipped' }, { state: 'shipped' }],
    [{ promise: 'none' }, { promise: 'none' }],
    [{ entityRef: 'api:default/x' }, { entityRef: 'api:default/x' }],
    [{ confidence: 'very-likely' }, { confidenceFrom: 0.9 }],
    [
      { confidence: 'about-even' },
      { confidenceFrom: 0.4, confidenceBelow: 0.7 },
    ],
    [{ confidence: 'very-unlikely' }, { confidenceBelow: 0.2 }],
  ];
  it.each(queries)('of %j is %j', (change, query) => {
    expect(queryOf(view(change), context)).toEqual(query);
    const asOf = '2026-05-01T00:00:00Z';
    expect(queryOf(view(change), { ...context, asOf })).toEqual({
      ...query,
      asOf,
    });
  });

  it.each([
    [{}, false],
    [{ view: 'list' as const, sort: 'slip' as const, page: 2 }, false],
    [{ q: ' ' }, false],
    [{ q: 'x' }, true],
    [{ mine: true }, true],
    [{ confidence: 'likely' as const }, true],
  ])('%j is narrowed: %s', (change, narrowed) => {
    expect(isNarrowed(view(change))).toBe(narrowed);
  });
});
