import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  roadmapMetricSourcesExtensionPoint,
  type MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';
import roadmapModulePrometheus from './index';

jest.setTimeout(60_000);

async function addedWith(data: JsonObject): Promise<MetricSource[]> {
  const added: MetricSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        roadmapMetricSourcesExtensionPoint,
        { addMetricSource: (...sources) => void added.push(...sources) },
      ],
    ],
    features: [
      roadmapModulePrometheus,
      mockServices.rootConfig.factory({ data }),
    ],
  });
  return added;
}

describe('the module', () => {
  it('adds a source once a Prometheus is named', async () => {
    const prometheus = { url: 'https://prometheus.test' };
    const added = await addedWith({
      roadmap: { metricSources: { prometheus } },
    });
    expect(added).toMatchObject([{ type: 'prometheus', title: 'Prometheus' }]);
    const [source] = added;
    expect(source.unit).toBeUndefined();
    expect(source.findQueryProblem('up')).toBeUndefined();
    expect(source.findQueryProblem(' ')).toBe('must be a PromQL query');
    expect(await addedWith({})).toEqual([]);
  });
});
