import type { FastifyInstance } from 'fastify';
import type { Part } from '../server/Service.ts';
import { traceRequests, type Telemetry } from './telemetry.ts';

/** Traces and measures requests, and serves `/metrics`. */
export function observeRequests(telemetry: Telemetry): Part {
  return {
    register: async app => {
      await app.register(traceRequests().plugin());
      nameTraceInLogs(app);
      measure(app, telemetry);
      app.get('/metrics', { config: { isProbe: true } }, (request, reply) => {
        reply.hijack();
        telemetry.exporter.getMetricsRequestHandler(request.raw, reply.raw);
      });
    },
    stop: () => telemetry.stop(),
  };
}

/** Each line that is logged for a request carries the request's trace. */
function nameTraceInLogs(app: FastifyInstance) {
  app.addHook('onRequest', async (request, reply) => {
    const span = request.opentelemetry().span?.spanContext();
    if (!span) return;
    const ids = { trace_id: span.traceId, span_id: span.spanId };
    request.log = request.log.child(ids);
    reply.log = request.log;
  });
}

function measure(app: FastifyInstance, { requestDuration }: Telemetry) {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown', config } = request.routeOptions;
    if (config.isProbe) return;
    requestDuration.record(reply.elapsedTime / 1000, {
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
    });
  });
}
