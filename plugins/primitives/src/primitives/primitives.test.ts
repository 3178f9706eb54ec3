import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { primitivePath } from '../paths';
import { loadPrimitiveDetails } from './loadPrimitiveDetails';
import { loadPrimitives } from './loadPrimitives';
import { toPrimitive } from './Primitive';

const NOW = new Date('2026-11-26T12:00:00Z');
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
    expect(toPrimitive(observability, [], NOW)).toMatchObject({
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
    expect(toPrimitive(observability, [metrics], NOW).adopterRefs).toEqual([
      'component:default/billing',
      'component:default/invoices',
      'component:default/tracking',
    ]);
  });

  it('ignores the consumers of APIs that others provide', () => {
    const foreign = { ...metrics, metadata: { name: 'foreign' } };
    expect(toPrimitive(observability, [foreign], NOW).adopterRefs).toEqual([
      'component:default/billing',
      'component:default/tracking',
    ]);
  });

  it('starts with a guide where there is no golden path, and invents nothing', () => {
    const annotations = { ...observability.metadata.annotations };
    delete annotations['stagecraft.dev/golden-path'];
    const guided = { ...observability, metadata: { name: 'x', annotations } };
    expect(toPrimitive(guided, [], NOW).startHere).toEqual({
      kind: 'guide',
      href: '/docs/default/component/x/start',
    });
    const bare = { ...observability, metadata: { name: 'x' } };
    expect(toPrimitive(bare, [], NOW)).toMatchObject({
      title: 'x',
      job: undefined,
      docsHref: undefined,
      startHere: undefined,
    });
  });
});

it.each([
  [{}, 'golden-path'],
  [{ 'stagecraft.dev/sunset-date': '2027-06-30' }, 'golden-path'],
  [{ 'stagecraft.dev/deprecation-date': '2026-11-27' }, 'golden-path'],
  [{ 'stagecraft.dev/deprecation-date': '2026-11-26' }, undefined],
  [{ 'stagecraft.dev/sunset-date': '2026-11-26' }, undefined],
  [{ 'stagecraft.dev/sunset-date': 'some day' }, 'golden-path'],
])('with %j on 26 Nov 2026 it starts with %s', (dates, kind) => {
  const { metadata } = observability;
  const annotations = { ...metadata.annotations, ...dates };
  const dated = { ...observability, metadata: { ...metadata, annotations } };
  expect(toPrimitive(dated, [], NOW).startHere?.kind).toBe(kind);
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
  const primitives = await loadPrimitives(catalog, NOW);
  expect(primitives.map(p => p.adopterRefs.length)).toEqual([3, 0]);
  expect(catalog.getEntities).toHaveBeenCalledTimes(1);
  expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
});

it.each([
  ['component:default/auth', '/primitives/default/component/auth'],
  ['api:Team A/x', '/primitives/team%20a/api/x'],
])('has the page of %s at %s', (ref, path) => {
  expect(primitivePath(ref)).toBe(path);
});

describe('loadPrimitiveDetails', () => {
  const known = [
    metrics,
    ...['billing', 'invoices'].map(name => ({
      ...metrics,
      kind: 'Component',
      metadata: { name },
    })),
    {
      ...metrics,
      kind: 'Group',
      metadata: { name: 'platform' },
      spec: { profile: { email: 'platform@company.example' } },
    },
  ];

  it('asks three times however many use it, and counts what it may not see', async () => {
    const catalog = catalogApiMock.mock({
      getEntityByRef: async () => observability,
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          known.find(it => stringifyEntityRef(it) === ref),
        ),
      }),
    });
    const found = await loadPrimitiveDetails(
      catalog,
      'component:default/observability',
      NOW,
    );
    expect(found).toMatchObject({
      kind: 'primitive',
      details: {
        adopters: [
          {
            entityRef: 'component:default/billing',
            title: 'billing',
            ownerRef: 'group:default/platform',
          },
          { entityRef: 'component:default/invoices' },
        ],
        unseenAdopters: 1,
        ownerEmail: 'platform@company.example',
      },
    });
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it.each([
    [undefined, { kind: 'nothing' }],
    [metrics, { kind: 'other', title: 'metrics' }],
  ])('tells what else an address leads to', async (entity, found) => {
    const catalog = catalogApiMock.mock({ getEntityByRef: async () => entity });
    expect(await loadPrimitiveDetails(catalog, 'api:default/x', NOW)).toEqual(
      found,
    );
  });
});
