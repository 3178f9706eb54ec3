import {
  findMetricSourceProblems,
  type MetricSourceDescription,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  MetricSource,
  RoadmapMetricSourcesExtensionPoint,
} from '@stagecraft/backstage-plugin-roadmap-node';

/** Knows the sources that metrics can be read from, which modules bring. */
export class MetricSources implements RoadmapMetricSourcesExtensionPoint {
  readonly #byType = new Map<string, MetricSource>();

  addMetricSource(...sources: MetricSource[]): void {
    for (const source of sources) {
      const { type } = source;
      const problems = findMetricSourceProblems(source);
      if (this.#byType.has(type)) problems.push('it is there already');
      if (problems.length > 0) {
        throw new Error(
          `Metric source '${type}' cannot be added to the roadmap: ${problems.join(
            '; ',
          )}`,
        );
      }
      this.#byType.set(type, source);
    }
  }

  all(): MetricSource[] {
    return [...this.#byType.values()];
  }

  /** Each as forms offer it. */
  describe(): MetricSourceDescription[] {
    return this.all().map(({ type, title, queryHint, unit }) => ({
      type,
      title,
      queryHint,
      ...(unit !== undefined && { unit }),
    }));
  }
}
