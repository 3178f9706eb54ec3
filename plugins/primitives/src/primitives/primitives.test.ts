import { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { loadPrimitives } from './loadPrimitives';
import { readFilter, writeFilter } from './listAddress';
import { Primitive, toPrimitive } from './Primitive';
import { PromiseState } from './promiseState';
import {
  NO_FILTER,
  PrimitiveFilter,
  selectPrimitives,
} from './selectPrimitives';

const observability: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'observability',
    title: 'Observability',
    tags: ['telemetry'],
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'stagecraft.dev/job': 'See whether my service keeps its promise',
      'stagecraft.dev/golden-path': 'template:default/node-service-observable',
      'stagecraft.dev/start-here': 'start',
      'stagecraft.dev/synonyms': 'monitoring, OpenTelemetry , ,traces',
    },
  },
  spec: { type: 'primitive', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/platform' },
    { type: 'dependencyOf', targetRef: 'component:default/billing' },
    { type: 'dependencyOf', targetRef: 'component:default/tracking' },
    { type: 'providesApi', targetRef: 'api:default/metrics' },
  ],
};
const metrics: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'metrics' },
  relations: [
    { type: 'apiConsumedBy', targetRef: 'component:default/billing' },
    { type: 'apiConsumedBy', targetRef: 'component:default/invoices' },
    { type: 'apiConsumedBy', targetRef: 'component:default/observability' },
    { type: 'ownedBy', targetRef: 'group:default/platform' },
  ],
};

describe('toPrimitive', () => {
  it('reads job, synonyms, maturity, owner, docs and golden path', () => {
    expect(toPrimitive(observability, [])).toMatchObject({
      synonyms: ['monitoring', 'OpenTelemetry', 'traces'],
      maturity: 'production',
      entityRef: 'component:default/observability',
      title: 'Observability',
      job: 'See whether my service keeps its promise',
      ownerRef: 'group:default/platform',
      docsHref: '/docs/default/component/observability',
      startHere: {
        kind: 'golden-path',
        href: '/create/templates/default/node-service-observable',
      },
    });
  });

  it('counts each adopter once, over its APIs too, and never itself', () => {
    expect(toPrimitive(observability, [metrics]).adopterRefs).toEqual([
      'component:default/billing',
      'component:default/invoices',
      'component:default/tracking',
    ]);
  });

  it('ignores the consumers of APIs that others provide', () => {
    const foreign = { ...metrics, metadata: { name: 'foreign' } };
    expect(toPrimitive(observability, [foreign]).adopterRefs).toEqual([
      'component:default/billing',
      'component:default/tracking',
    ]);
  });

  it('starts with a guide where there is no golden path, and invents nothing', () => {
    const annotations = { ...observability.metadata.annotations };
    delete annotations['stagecraft.dev/golden-path'];
    const guided = { ...observability, metadata: { name: 'x', annotations } };
    expect(toPrimitive(guided, []).startHere).toEqual({
      kind: 'guide',
      href: '/docs/default/component/x/start',
    });
    const bare = { ...observability, metadata: { name: 'x' } };
    expect(toPrimitive(bare, [])).toMatchObject({
      title: 'x',
      job: undefined,
      docsHref: undefined,
      startHere: undefined,
    });
  });
});

describe('selectPrimitives', () => {
  const named = (name: string, fields: Partial<Primitive> = {}): Primitive => ({
    entityRef: `component:default/${name}`,
    title: name,
    synonyms: [],
    tags: [],
    adopterRefs: [],
    maturity: 'production',
    ...fields,
  });
  const primitives = [
    named('alone'),
    named('authentication', {
      job: 'Let people sign in',
      synonyms: ['login', 'SSO'],
      adopterRefs: ['a', 'b'],
    }),
    named('observability', {
      job: 'See what my service does',
      description: 'Health and traces; sign in is not needed.',
      tags: ['telemetry'],
      adopterRefs: ['a', 'b', 'c'],
    }),
    named('scripts', {
      job: 'Run a script',
      maturity: 'deprecated',
      adopterRefs: ['a', 'b', 'c', 'd'],
    }),
    named('vision', { maturity: 'experimental' }),
  ];
  const promises: Record<string, PromiseState> = {
    'component:default/authentication': 'kept',
    'component:default/observability': 'at-risk',
    'component:default/scripts': 'none',
  };
  const titles = (filter: Partial<PrimitiveFilter>) =>
    selectPrimitives(
      primitives,
      { ...NO_FILTER, ...filter },
      ref => promises[ref],
    ).map(({ title }) => title);

  it.each<[string, Partial<PrimitiveFilter>, string[]]>([
    [
      'all, the most adopted first and what is deprecated last',
      {},
      ['observability', 'authentication', 'alone', 'vision', 'scripts'],
    ],
    ['by job', { text: 'SERVICE does' }, ['observability']],
    ['by name', { text: 'alone' }, ['alone']],
    ['by synonym', { text: 'sso' }, ['authentication']],
    ['by the beginning of a word', { text: 'auth' }, ['authentication']],
    ['by tag', { text: 'telemetry' }, ['observability']],
    [
      'first what is called so, then what mentions it',
      { text: 'sign-in' },
      ['authentication', 'observability'],
    ],
    ['nothing inside of words', { text: 'ogin' }, []],
    ['nothing that nobody offers', { text: 'teleport' }, []],
    [
      'all by signs alone',
      { text: ' ?! ' },
      ['observability', 'authentication', 'alone', 'vision', 'scripts'],
    ],
    ['by maturity', { maturity: 'experimental' }, ['vision']],
    ['by promise', { promise: 'at-risk' }, ['observability']],
    ['what promises nothing', { promise: 'none' }, ['scripts']],
    ['by all of it', { text: 'see', promise: 'kept' }, []],
  ])('finds %s', (_, filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  it('lets nothing pass a filter by promises that are not known', () => {
    expect(selectPrimitives(primitives, { text: '', promise: 'kept' })).toEqual(
      [],
    );
  });
});

describe('the filter in the address', () => {
  it.each([
    ['', { text: '' }],
    ['?text=sign+in', { text: 'sign in' }],
    [
      '?maturity=production&promise=kept',
      { text: '', maturity: 'production', promise: 'kept' },
    ],
    ['?promise=none', { text: '', promise: 'none' }],
    ['?promise=forever&maturity=', { text: '' }],
  ])('%s says %j', (address, filter) => {
    expect(readFilter(new URLSearchParams(address))).toEqual(filter);
  });

  it('is written so that it is read the same, beside what else is there', () => {
    const filter = {
      text: 'a & b',
      maturity: 'beta',
      promise: 'at-risk',
    } as const;
    const written = writeFilter(new URLSearchParams('?other=1'), filter);
    expect(readFilter(new URLSearchParams(written.toString()))).toEqual(filter);
    expect(written.get('other')).toBe('1');
    expect(writeFilter(written, NO_FILTER).toString()).toBe('other=1');
  });
});

it('loads all primitives in two calls, however many there are', async () => {
  const other = {
    ...observability,
    metadata: { name: 'other' },
    relations: [],
  };
  const catalog = catalogApiMock.mock({
    getEntities: async () => ({ items: [observability, other] }),
    getEntitiesByRefs: async () => ({ items: [metrics] }),
  });
  const primitives = await loadPrimitives(catalog);
  expect(primitives.map(p => p.adopterRefs.length)).toEqual([3, 0]);
  expect(catalog.getEntities).toHaveBeenCalledTimes(1);
  expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
});
