import { TestDatabases } from '@backstage/backend-test-utils';
import {
  eventually,
  relationsOf,
  startCatalog,
  statusOf,
} from './__testUtils__/catalog';
import {
  agreement,
  COMPONENT,
  otherKinds,
  slo,
} from './__testUtils__/documents';

jest.setTimeout(120_000);

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: openslo/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const SOURCELESS =
  '{ thresholdMetric: { metricSource: { metricSourceRef: gone, spec: { query: up } } } }';
const POLICY =
  '{ conditions: [{ conditionRef: very-high }], notificationTargets: [{ targetRef: other }] }';
const HIGH =
  '{ severity: page, condition: { kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1h } }';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe('catalogModuleOpenSlo in a real catalog', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    catalog = await startCatalog({
      knex: await databases.init('POSTGRES_18'),
      processingInterval: { seconds: 1 },
      files: {
        'service.yaml': [COMPONENT],
        'valid.yaml': [slo('valid', '0.999')],
        'never.yaml': [slo('never', '1.5'), slo('neighbour', '0.9')],
        'version.yaml': [
          slo('newer', '0.9').replace('openslo/v1', 'openslo/v9'),
        ],
        'kinds.yaml': otherKinds,
        'later.yaml': [slo('later', '0.99')],
        'labels.yaml': [
          slo('labelled', '0.99', {
            metadata:
              'displayName: Well labelled\n  labels: { env: [prod], team: [a, b], plain: x }',
          }),
        ],
        'agreements.yaml': [
          agreement('fair', 'valid', 99.5),
          agreement('strict', 'valid', 99.95),
          agreement('lost', 'nowhere', 99),
          slo('orphan', '0.9', { service: 'no-such-service' }),
        ],
        'alerts.yaml': [
          slo('sleepy', '0.5').replace(
            'spec:',
            'spec:\n  alertPolicies: [{ alertPolicyRef: high }]',
          ),
          slo('unalerted', '0.5').replace(
            'spec:',
            'spec:\n  alertPolicies: [{ alertPolicyRef: nobody }]',
          ),
          document('SLI', 'sourceless', SOURCELESS),
          document('AlertPolicy', 'high', POLICY),
          document('AlertCondition', 'very-high', HIGH),
          document('AlertPolicy', 'empty', POLICY.replace('very-high', 'gone')),
        ],
      },
    });
  });

  afterAll(() => catalog?.stop());

  it('relates a valid SLO to its service and to the owner of the service', async () => {
    await eventually(async () => {
      const relations = relationsOf(await catalog.read('slo', 'valid'));
      expect(relations).toContain('measures component:default/tracking-api');
      expect(relations).toContain('ownedBy group:default/parcel-tracking');
      const service = relationsOf(
        await catalog.read('component', 'tracking-api'),
      );
      expect(service).toContain('measuredBy slo:default/valid');
    });
    expect(statusOf(await catalog.read('slo', 'valid'))).toEqual([]);
  });

  it('says what is wrong with a document that never became an entity', async () => {
    const said = await eventually(async () => {
      const found = catalog.errors.find(
        ({ entity }) => entity === 'slo:default/never',
      );
      expect(found).toBeDefined();
      return found!;
    });
    expect(said.location).toBe(`file:${catalog.file('never.yaml')}`);
    expect(said.errors.map(error => error.message)).toEqual([
      `${catalog.file(
        'never.yaml',
      )}: spec.objectives[0].target: must be at least 0 and below 1, got 1.5`,
    ]);
    expect((await catalog.get('slo', 'never')).status).toBe(404);
  });

  it('says which version of OpenSLO it reads', async () => {
    const said = await eventually(async () => {
      const found = catalog.errors.find(
        ({ entity }) => entity === 'slo:default/newer',
      );
      expect(found).toBeDefined();
      return found!;
    });
    expect(said.errors[0].message).toBe(
      `${catalog.file(
        'version.yaml',
      )}: apiVersion: must be one of openslo/v1, got "openslo/v9"`,
    );
  });

  it.each([
    'SLI',
    'DataSource',
    'Service',
    'AlertPolicy',
    'AlertCondition',
    'AlertNotificationTarget',
  ])('takes a document of kind %s', async kind => {
    // What it names may be read after it; then it is looked at again.
    await eventually(async () => {
      const entity = await catalog.read(kind, 'other');
      expect(entity.kind).toBe(kind);
      expect(statusOf(entity)).toEqual([]);
    });
  });

  it('takes the valid neighbour of an invalid document in the same file', async () => {
    const { spec } = await eventually(() => catalog.read('slo', 'neighbour'));
    expect(spec?.objectives).toEqual([{ target: 0.9 }]);
  });

  it('keeps the last valid version and shows the error on it', async () => {
    await eventually(() => catalog.read('slo', 'later'));
    await catalog.write('later.yaml', slo('later', '99'));
    const entity = await eventually(async () => {
      const now = await catalog.read('slo', 'later');
      expect(statusOf(now)).toHaveLength(1);
      return now;
    });
    expect(entity.spec?.objectives).toEqual([{ target: 0.99 }]);
    expect(statusOf(entity)[0].message).toContain(
      'spec.objectives[0].target: must be at least 0 and below 1, got 99',
    );
    await catalog.write('later.yaml', slo('later', '0.95'));
    await eventually(async () => {
      const now = await catalog.read('slo', 'later');
      expect(now.spec?.objectives).toEqual([{ target: 0.95 }]);
      expect(statusOf(now)).toEqual([]);
    });
  });

  it('takes labels that are lists, loses none, and shows the display name', async () => {
    const { metadata } = await eventually(() =>
      catalog.read('slo', 'labelled'),
    );
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
        await catalog.read('servicelevelagreement', 'fair'),
      );
      expect(relations).toEqual(
        expect.arrayContaining([
          'ownedBy group:default/parcel-tracking',
          'promisedBy component:default/tracking-api',
          'promisedTo group:default/parcel-tracking',
        ]),
      );
      const provider = relationsOf(
        await catalog.read('component', 'tracking-api'),
      );
      expect(provider).toContain('promises servicelevelagreement:default/fair');
      const consumer = relationsOf(
        await catalog.read('group', 'parcel-tracking'),
      );
      expect(consumer).toContain(
        'isPromised servicelevelagreement:default/fair',
      );
    });
    expect(
      statusOf(await catalog.read('servicelevelagreement', 'fair')),
    ).toEqual([]);
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
      'spec.slos[0].ref: must name a document of kind SLO; there is no slo:default/nowhere in the catalog',
    ],
    [
      'slo',
      'sleepy',
      'spec.alertPolicies[0].alertPolicyRef: must be below 2, the burn rate when every event fails at a target of 50 %, or it never alerts; got 2',
    ],
    [
      'slo',
      'unalerted',
      'spec.alertPolicies[0].alertPolicyRef: must name a document of kind AlertPolicy; there is no alertpolicy:default/nobody in the catalog',
    ],
    [
      'sli',
      'sourceless',
      'spec.thresholdMetric.metricSource.metricSourceRef: must name a document of kind DataSource; there is no datasource:default/gone in the catalog',
    ],
    [
      'alertpolicy',
      'empty',
      'spec.conditions[0].conditionRef: must name a document of kind AlertCondition; there is no alertcondition:default/gone in the catalog',
    ],
    [
      'slo',
      'orphan',
      'spec.service: must name an entity; there is no component:default/no-such-service in the catalog',
    ],
  ])(
    'shows on %s %s what does not fit the catalog',
    async (kind, name, message) => {
      await eventually(async () =>
        expect(statusOf(await catalog.read(kind, name))).toEqual([
          { type: 'stagecraft.dev/definition', level: 'error', message },
        ]),
      );
    },
  );
});
