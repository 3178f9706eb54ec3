import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin, {
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import request from 'supertest';
import openSloModule from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

const COMPONENT = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: tracking-api }
spec: { type: service, lifecycle: production, owner: parcel-tracking }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: parcel-tracking }
spec: { type: team, children: [] }
`;

const slo = (
  name: string,
  target: string,
  { service = 'tracking-api', metadata = '' } = {},
) => `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
  ${metadata}
spec:
  service: ${service}
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 28d, isRolling: true }]
  indicator:
    metadata: { name: probe }
    spec:
      ratioMetric:
        good: { metricSource: { type: push, spec: { name: good } } }
        total: { metricSource: { type: push, spec: { name: total } } }
  objectives: [{ target: ${target} }]
`;

const agreement = (name: string, ref: string, targetPercent: number) => `
apiVersion: stagecraft.dev/v1alpha1
kind: ServiceLevelAgreement
metadata: { name: ${name} }
spec:
  owner: parcel-tracking
  provider: tracking-api
  consumers: [parcel-tracking]
  effectiveFrom: 2026-01-01
  slos: [{ ref: ${ref}, targetPercent: ${targetPercent} }]
`;

interface CatalogErrors {
  entity: string;
  location?: string;
  errors: Error[];
}

/** Retries until the expectation holds; the catalog works in passes. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

describe('catalogModuleOpenSlo in a real catalog', () => {
  let folder: string;
  let stop: () => Promise<void>;
  let api: ReturnType<typeof request>;
  const errors: CatalogErrors[] = [];

  const file = (name: string) => join(folder, name);
  const write = (name: string, ...documents: string[]) =>
    writeFile(file(name), documents.join('---\n'));
  const get = (kind: string, name: string) =>
    api.get(`/api/catalog/entities/by-name/${kind}/default/${name}`);
  const read = async (kind: string, name: string): Promise<Entity> => {
    const response = await get(kind, name);
    expect(response.status).toBe(200);
    return response.body;
  };
  const relationsOf = ({ relations = [] }: Entity) =>
    relations.map(({ type, targetRef }) => `${type} ${targetRef}`);
  const statusOf = (entity: Entity) =>
    (entity as { status?: { items?: { type: string; message: string }[] } })
      .status?.items ?? [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openslo-'));
    await write('service.yaml', COMPONENT);
    await write('valid.yaml', slo('valid', '0.999'));
    await write('never.yaml', slo('never', '1.5'), slo('neighbour', '0.9'));
    await write('later.yaml', slo('later', '0.99'));
    await write(
      'labels.yaml',
      slo('labelled', '0.99', {
        metadata:
          'displayName: Well labelled\n  labels: { env: [prod], team: [a, b], plain: x }',
      }),
    );
    await write(
      'agreements.yaml',
      agreement('fair', 'valid', 99.5),
      agreement('strict', 'valid', 99.95),
      agreement('lost', 'nowhere', 99),
      slo('orphan', '0.9', { service: 'no-such-service' }),
    );
    const knex = await databases.init('POSTGRES_18');
    const listener = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'error-listener',
      register: env =>
        env.registerInit({
          deps: { events: eventsServiceRef },
          init: async ({ events }) =>
            events.subscribe({
              id: 'error-listener',
              topics: [CATALOG_ERRORS_TOPIC],
              onEvent: async ({ eventPayload }) =>
                void errors.push(eventPayload as CatalogErrors),
            }),
        }),
    });
    const names = [
      'service',
      'valid',
      'never',
      'later',
      'labels',
      'agreements',
    ];
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        openSloModule,
        listener,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [
                {
                  allow: ['Component', 'Group', 'SLO', 'ServiceLevelAgreement'],
                },
              ],
              locations: names.map(name => ({
                type: 'file',
                target: file(`${name}.yaml`),
              })),
            },
          },
        }),
      ],
    });
    api = request(backend.server);
    stop = () => backend.stop();
  });

  afterAll(async () => {
    await stop?.();
    await rm(folder, { recursive: true, force: true });
  });

  it('relates a valid SLO to its service and to the owner of the service', async () => {
    await eventually(async () => {
      const relations = relationsOf(await read('slo', 'valid'));
      expect(relations).toContain('measures component:default/tracking-api');
      expect(relations).toContain('ownedBy group:default/parcel-tracking');
      const service = relationsOf(await read('component', 'tracking-api'));
      expect(service).toContain('measuredBy slo:default/valid');
    });
    expect(statusOf(await read('slo', 'valid'))).toEqual([]);
  });

  it('says what is wrong with a document that never became an entity', async () => {
    const said = await eventually(async () => {
      const found = errors.find(({ entity }) => entity === 'slo:default/never');
      expect(found).toBeDefined();
      return found!;
    });
    expect(said.location).toBe(`file:${file('never.yaml')}`);
    expect(said.errors.map(error => error.message)).toEqual([
      `${file(
        'never.yaml',
      )}: spec.objectives[0].target: must be at least 0 and below 1, got 1.5`,
    ]);
    expect((await get('slo', 'never')).status).toBe(404);
  });

  it('takes the valid neighbour of an invalid document in the same file', async () => {
    const { spec } = await eventually(() => read('slo', 'neighbour'));
    expect(spec?.objectives).toEqual([{ target: 0.9 }]);
  });

  it('keeps the last valid version and shows the error on it', async () => {
    await eventually(() => read('slo', 'later'));
    await write('later.yaml', slo('later', '99'));
    const entity = await eventually(async () => {
      const now = await read('slo', 'later');
      expect(statusOf(now)).toHaveLength(1);
      return now;
    });
    expect(entity.spec?.objectives).toEqual([{ target: 0.99 }]);
    expect(statusOf(entity)[0].message).toContain(
      'spec.objectives[0].target: must be at least 0 and below 1, got 99',
    );
    await write('later.yaml', slo('later', '0.95'));
    await eventually(async () => {
      const now = await read('slo', 'later');
      expect(now.spec?.objectives).toEqual([{ target: 0.95 }]);
      expect(statusOf(now)).toEqual([]);
    });
  });

  it('takes labels that are lists, loses none, and shows the display name', async () => {
    const { metadata } = await eventually(() => read('slo', 'labelled'));
    expect(metadata.title).toBe('Well labelled');
    expect(metadata.labels).toEqual({ env: 'prod', plain: 'x' });
    const kept = metadata.annotations!['stagecraft.dev/openslo-labels'];
    expect(JSON.parse(kept)).toEqual({
      env: ['prod'],
      team: ['a', 'b'],
      plain: 'x',
    });
  });

  it('relates an agreement to its parties', async () => {
    await eventually(async () => {
      const relations = relationsOf(
        await read('servicelevelagreement', 'fair'),
      );
      expect(relations).toEqual(
        expect.arrayContaining([
          'ownedBy group:default/parcel-tracking',
          'promisedBy component:default/tracking-api',
          'promisedTo group:default/parcel-tracking',
        ]),
      );
      const provider = relationsOf(await read('component', 'tracking-api'));
      expect(provider).toContain('promises servicelevelagreement:default/fair');
      const consumer = relationsOf(await read('group', 'parcel-tracking'));
      expect(consumer).toContain(
        'isPromised servicelevelagreement:default/fair',
      );
    });
    expect(statusOf(await read('servicelevelagreement', 'fair'))).toEqual([]);
  });

  it.each([
    [
      'servicelevelagreement',
      'strict',
      'spec.slos[0].targetPercent: 99.95 is stricter than the objective it stands on; must be at most 99.9, the target of slo:default/valid/default',
    ],
    [
      'servicelevelagreement',
      'lost',
      'spec.slos[0].ref: must name an entity of the catalog, but there is no slo:default/nowhere',
    ],
    [
      'slo',
      'orphan',
      'spec.service: must name an entity of the catalog, but there is no component:default/no-such-service',
    ],
  ])(
    'shows on %s %s what does not fit the catalog',
    async (kind, name, message) => {
      await eventually(async () =>
        expect(statusOf(await read(kind, name))).toEqual([
          { type: 'stagecraft.dev/definition', level: 'error', message },
        ]),
      );
    },
  );
});
