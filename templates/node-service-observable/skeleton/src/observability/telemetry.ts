import { createRequire } from 'node:module';
import { FastifyOtelInstrumentation } from '@fastify/otel';
import { metrics, type Histogram } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { NodeSDK } from '@opentelemetry/sdk-node';

type Sdk = NonNullable<ConstructorParameters<typeof NodeSDK>[0]>;
/** What is done with spans. */
export type SpanProcessor = NonNullable<Sdk['spanProcessors']>[number];

/** What the rest of the service needs of OpenTelemetry. */
export interface Telemetry {
  /** Answers a request for `/metrics`. */
  exporter: Pick<PrometheusExporter, 'getMetricsRequestHandler'>;
  /** Seconds from request to answer. */
  requestDuration: Histogram;
  stop(): Promise<void>;
}

/** Routes that machines call all the time; they have no spans and no metrics. */
export const PROBES = ['/healthz', '/readyz', '/metrics'];

/** Spans get their ids, which the logs carry, but are sent nowhere. */
const keepNothing: SpanProcessor = {
  onStart() {},
  onEnd() {},
  async forceFlush() {},
  async shutdown() {},
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Starts traces and metrics. Traces are sent to where the environment says
 * (`OTEL_EXPORTER_OTLP_…`); metrics wait to be fetched.
 */
export function startTelemetry({
  service,
  sendsTraces,
  spanProcessors = sendsTraces ? undefined : [keepNothing],
}: {
  service: string;
  sendsTraces: boolean;
  spanProcessors?: SpanProcessor[];
}): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const sdk = new NodeSDK({
    serviceName: service,
    // Host name and command line are nobody's business who reads /metrics.
    autoDetectResources: false,
    metricReaders: [exporter],
    logRecordProcessors: [],
    // Calls to other services become spans, and carry the trace to them.
    instrumentations: [new UndiciInstrumentation()],
    ...(spanProcessors && { spanProcessors }),
  });
  sdk.start();
  const { version } = createRequire(import.meta.url)('../../package.json');
  const requestDuration = metrics
    .getMeter(service, version)
    .createHistogram('http.server.request.duration', {
      description: 'Duration of requests that were answered',
      unit: 's',
      advice: { explicitBucketBoundaries: SECONDS },
    });
  return { exporter, requestDuration, stop: () => sdk.shutdown() };
}

/** Gives each request a span, as a child of the caller's when there is one. */
export function traceRequests(): FastifyOtelInstrumentation {
  return new FastifyOtelInstrumentation({
    instrumentHooks: false,
    ignorePaths: ({ url }) => PROBES.includes(url.split('?')[0] ?? ''),
    requestHook: (span, { method, routeOptions }) => {
      span.updateName(`${method} ${routeOptions.url ?? 'unknown'}`);
    },
  });
}
