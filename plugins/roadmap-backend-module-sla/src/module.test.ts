import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import {
  roadmapMetricSourcesExtensionPoint,
  type MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';
import type { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaServiceMock } from '@stagecraft/backstage-plugin-sla-node/testUtils';
import roadmapModuleSla from './index';
import { SlaMetricSource } from './SlaMetricSource';

jest.setTimeout(60_000);

const at = new Date('2026-11-24T10:00:00Z');
const key = 'slo:default/tracking-api/default';
const objective = {
  objective: key,
  attainmentPpm: 998_700,
  coverage: 1,
  evaluatedAt: '2026-11-24T09:59:30.000Z',
  sample: false,
} as ObjectiveSummary;

describe('the module', () => {
  it('adds a source that reads the attainment of an objective', async () => {
    const added: MetricSource[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          roadmapMetricSourcesExtensionPoint,
          { addMetricSource: (...sources) => void added.push(...sources) },
        ],
      ],
      features: [
        roadmapModuleSla,
        slaServiceMock({ objectives: [objective] }).factory(),
      ],
    });
    expect(added).toMatchObject([{ type: 'sla', unit: '%' }]);
    const [source] = added;
    const { signal } = new AbortController();
    expect(await source.read(key, { at, signal })).toEqual({
      value: 99.87,
      note: '100 % of its window was measured',
    });
  });
});

describe('SlaMetricSource', () => {
  const sourceOf = (getObjective: () => Promise<never>) =>
    new SlaMetricSource({
      auth: mockServices.auth({ pluginId: 'roadmap' }),
      sla: { getObjective: jest.fn(getObjective) },
    });
  const source = sourceOf(async () => Promise.reject(new Error()));

  it.each(['slo:default/tracking-api/default', 'slo:shop/checkout.v2/p99'])(
    'takes the query %s',
    query => {
      expect(source.findQueryProblem(query)).toBeUndefined();
    },
  );

  it.each([
    'slo:default/tracking-api',
    'tracking-api/availability',
    'SLO:default/tracking-api/default',
    'slo:default/../samples/x',
    ' ',
  ])(`says of the query '%s' what would be right`, query => {
    expect(source.findQueryProblem(query)).toBe(
      'must be the key of a service level objective such as slo:default/api-availability/default',
    );
  });

  it('asks as the roadmap', async () => {
    const getObjective = jest.fn(async () => objective as never);
    const auth = mockServices.auth({ pluginId: 'roadmap' });
    await new SlaMetricSource({ auth, sla: { getObjective } }).read(key, {
      at,
    });
    expect(getObjective).toHaveBeenCalledWith(key, {
      credentials: mockCredentials.service('plugin:roadmap'),
    });
  });

  it('says what the service levels say, and nothing of how they are reached', async () => {
    const refusal = await ResponseError.fromResponse(
      new Response(
        JSON.stringify({
          error: { name: 'NotFoundError', message: `No objective '${key}'` },
          response: { statusCode: 404 },
        }),
        { status: 404, headers: { 'content-type': 'application/json' } },
      ),
    );
    await expect(
      sourceOf(async () => Promise.reject(refusal)).read(key, { at }),
    ).rejects.toThrow(`Service levels refuse: No objective '${key}'`);
    const away = new Error('connect ECONNREFUSED 10.0.0.7:7007');
    await expect(
      sourceOf(async () => Promise.reject(away)).read(key, { at }),
    ).rejects.toThrow(/^Service levels cannot be reached$/);
  });
});
