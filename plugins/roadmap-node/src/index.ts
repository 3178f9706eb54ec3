/**
 * What other backends add to the roadmap.
 *
 * @packageDocumentation
 */
export type {
  MetricFigure,
  MetricReadOptions,
  MetricSource,
} from './MetricSource';
export { roadmapKindsExtensionPoint } from './roadmapKindsExtensionPoint';
export type { RoadmapKindsExtensionPoint } from './roadmapKindsExtensionPoint';
export { roadmapMetricSourcesExtensionPoint } from './roadmapMetricSourcesExtensionPoint';
export type { RoadmapMetricSourcesExtensionPoint } from './roadmapMetricSourcesExtensionPoint';
