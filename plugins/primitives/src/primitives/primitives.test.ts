import { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { loadPrimitives } from './loadPrimitives';
import { toPrimitive } from './Primitive';
import { searchPrimitives } from './searchPrimitives';

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
    },
  },
  spec: { type: 'primitive' },
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
  it('reads job, owner, docs and golden path', () => {
    expect(toPrimitive(observability, [])).toMatchObject({
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

describe('searchPrimitives', () => {
  const primitives = [
    toPrimitive(
      { ...observability, metadata: { name: 'alone' }, relations: [] },
      [],
    ),
    toPrimitive(observability, []),
  ];

  it.each([
    ['the most adopted first', '', ['Observability', 'alone']],
    ['by job', 'KEEPS promise', ['Observability']],
    ['by tag', 'telemetry', ['Observability']],
    ['by name', 'alone', ['alone']],
    ['nothing', 'teleport', []],
  ])('finds %s', (_, text, titles) => {
    expect(searchPrimitives(primitives, text).map(p => p.title)).toEqual(
      titles,
    );
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
