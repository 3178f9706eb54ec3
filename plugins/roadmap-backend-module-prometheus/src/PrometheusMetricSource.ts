import type {
  MetricReadOptions,
  MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';
import { askPrometheus } from './askPrometheus';
import { figureOf } from './figureOf';
import type { PrometheusServer } from './readPrometheusServer';

/** Reads the one number that a query gives now. */
export class PrometheusMetricSource implements MetricSource {
  readonly type = 'prometheus';
  readonly title = 'Prometheus';
  readonly queryHint =
    'A PromQL query that gives a single number, such as sum(increase(deployments_total[7d]))';
  readonly #server: PrometheusServer;

  constructor(server: PrometheusServer) {
    this.#server = server;
  }

  findQueryProblem(query: string): string | undefined {
    // Only Prometheus knows its language; what it refuses is shown on the metric.
    return query.trim() ? undefined : 'must be a PromQL query';
  }

  async read(query: string, options: MetricReadOptions) {
    return figureOf(await askPrometheus(this.#server, query, options));
  }
}
