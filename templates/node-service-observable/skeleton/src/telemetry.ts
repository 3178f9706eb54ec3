import { createRequire } from 'node:module';
import { metrics, type Histogram } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { NodeSDK } from '@opentelemetry/sdk-node';

type Sdk = NonNullable<ConstructorParameters<typeof NodeSDK>[0]>;
type SpanProcessor = NonNullable<Sdk['spanProcessors']>[number];

/** What the rest of the service needs of OpenTelemetry. */
export interface Telemetry {
  /** Answers a request for `/metrics`. */
  exporter: Pick<PrometheusExporter, 'getMetricsRequestHandler'>;
  /** Seconds from request to answer. */
  requestDuration: Histogram;
  stop(): Promise<void>;
}

/** Spans get their ids, which the logs carry, but are sent nowhere. */
const keepNothing: SpanProcessor = {
  onStart() {},
  onEnd() {},
  async forceFlush() {},
  async shutdown() {},
};

/**
 * Starts traces and metrics. Traces are sent when the environment says where
 * (`OTEL_EXPORTER_OTLP_ENDPOINT`); metrics wait to be fetched.
 */
export function startTelemetry(env: NodeJS.ProcessEnv): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const sendsTraces =
    env.OTEL_EXPORTER_OTLP_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const { name, version } = createRequire(import.meta.url)('../package.json');
  const sdk = new NodeSDK({
    serviceName: env.OTEL_SERVICE_NAME ?? name,
    // Host name and command line are nobody's business who reads /metrics.
    autoDetectResources: false,
    metricReaders: [exporter],
    logRecordProcessors: [],
    ...(!sendsTraces && { spanProcessors: [keepNothing] }),
  });
  sdk.start();
  const requestDuration = metrics
    .getMeter(name, version)
    .createHistogram('http.server.request.duration', {
      description: 'Duration of requests that were answered',
      unit: 's',
      advice: {
        explicitBucketBoundaries: [
          0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
        ],
      },
    });
  return { exporter, requestDuration, stop: () => sdk.shutdown() };
}
