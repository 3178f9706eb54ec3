import type { MetricSourceDescription } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadRights } from '../ReadRights';
import type { CallOptions } from '../RoadmapItems';
import type { MetricSources } from './MetricSources';

/** Tells what metrics can be read from, to those who may read any items. @throws NotAllowedError */
export type ListMetricSources = (
  options: CallOptions,
) => Promise<{ sources: MetricSourceDescription[] }>;

export function createListMetricSources(foundations: {
  metricSources: Pick<MetricSources, 'describe'>;
  readRights: Pick<ReadRights, 'of'>;
}): ListMetricSources {
  const { metricSources, readRights } = foundations;
  return async options => {
    await readRights.of(options);
    return { sources: metricSources.describe() };
  };
}
