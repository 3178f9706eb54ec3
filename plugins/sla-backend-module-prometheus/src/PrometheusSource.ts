import { InputError } from '@backstage/errors';
import type {
  MeasureRangeRequest,
  RangeMeasurement,
  RangeSource,
} from '@stagecraft/backstage-plugin-sla-node';
import { AnswerTooLargeError } from './askPrometheus';
import { measureCounters } from './measureCounters';
import { measureNumbers } from './measureNumbers';
import { measureRaw } from './measureRaw';
import { measureThreshold } from './measureThreshold';
import { PROMETHEUS_TYPES } from './metricQuery';
import type { PrometheusServers } from './PrometheusServers';

const MINUTE_MS = 60_000;

/**
 * Measures objectives by asking the configured Prometheus servers for what they
 * hold of each minute; see the README for each kind of indicator.
 */
export class PrometheusSource implements RangeSource {
  readonly id = 'prometheus';
  readonly metricSourceTypes = PROMETHEUS_TYPES;
  readonly longestRangeMinutes = 720;
  readonly settleSeconds: number;
  readonly backfillDays: number;
  readonly #servers: PrometheusServers;

  constructor(servers: PrometheusServers) {
    this.#servers = servers;
    this.settleSeconds = servers.reading.settleSeconds;
    this.backfillDays = servers.reading.backfillDays;
  }

  async measureRange(request: MeasureRangeRequest): Promise<RangeMeasurement> {
    try {
      return await this.#measure(request);
    } catch (error) {
      const minutes = (+request.to - +request.from) / MINUTE_MS;
      if (!(error instanceof AnswerTooLargeError) || minutes < 2) throw error;
      return this.#measureHalves(request, Math.floor(minutes / 2));
    }
  }

  async #measureHalves(
    request: MeasureRangeRequest,
    minutes: number,
  ): Promise<RangeMeasurement> {
    const middle = new Date(+request.from + minutes * MINUTE_MS);
    const first = await this.measureRange({ ...request, to: middle });
    const second = await this.measureRange({ ...request, from: middle });
    return {
      minutes: [...first.minutes, ...second.minutes],
      problem: first.problem ?? second.problem,
    };
  }

  #measure(request: MeasureRangeRequest): Promise<RangeMeasurement> {
    const { ratioMetric, thresholdMetric } = request.objective.indicator ?? {};
    const from = request.from.getTime();
    const to = request.to.getTime();
    const range = { from, to, servers: this.#servers, signal: request.signal };
    if (thresholdMetric) {
      const { threshold } = request.objective;
      return measureThreshold(thresholdMetric, threshold, range);
    }
    if (ratioMetric?.raw) {
      return measureRaw(ratioMetric.raw, ratioMetric.rawType, range);
    }
    const { total, good, bad } = ratioMetric ?? {};
    const part = good ?? bad;
    if (!total || !part) {
      throw new InputError(
        'ratioMetric: must have total and one of good and bad, or raw',
      );
    }
    const parts = { total, part, isBad: good === undefined };
    return ratioMetric?.counter
      ? measureCounters(parts, range)
      : measureNumbers(parts, range);
  }
}
