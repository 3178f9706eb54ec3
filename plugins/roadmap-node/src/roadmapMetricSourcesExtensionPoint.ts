import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MetricSource } from './MetricSource';

/** Takes the sources of metrics that modules bring. */
export interface RoadmapMetricSourcesExtensionPoint {
  /** @throws if a source of that type is there already, or describes itself badly */
  addMetricSource(...sources: MetricSource[]): void;
}

/** Where modules add their {@link MetricSource}. */
export const roadmapMetricSourcesExtensionPoint =
  createExtensionPoint<RoadmapMetricSourcesExtensionPoint>({
    id: 'roadmap.metricSources',
  });
