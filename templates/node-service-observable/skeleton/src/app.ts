import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
} from 'fastify';
import type { Logger } from 'pino';
import { readDocument, serveOperations, type Operation } from './openapi.ts';
import { operations } from './operations.ts';
import { answerWithProblems } from './problem.ts';
import type { Telemetry } from './telemetry.ts';
import { insideSpan, traceRequests } from './tracing.ts';

const PROBES = ['/healthz', '/readyz', '/metrics'];

/** The service without its port, so that tests can call it directly. */
export async function buildApp(parts: {
  logger: Logger;
  telemetry: Telemetry;
  operations?: Record<string, Operation>;
}): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.logger as FastifyBaseLogger,
    // observeRequests writes one line a request, and none for probes.
    logController: new LogController({ disableRequestLogging: true }),
    // While it stops, the service says so itself, on /readyz.
    return503OnClosing: false,
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false } },
  });
  traceRequests(app, PROBES);
  answerWithProblems(app);
  observeRequests(app, parts.telemetry);
  serveProbes(app, parts.telemetry);
  serveOperations(app, readDocument(), parts.operations ?? operations);
  await app.ready();
  return app;
}

function observeRequests(app: FastifyInstance, telemetry: Telemetry) {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (PROBES.includes(route)) return;
    const seconds = reply.elapsedTime / 1000;
    const { method } = request;
    telemetry.requestDuration.record(seconds, {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
    });
    const answered = { method, route, status: reply.statusCode, seconds };
    insideSpan(request, () => request.log.info(answered, 'answered'));
  });
}

function serveProbes(app: FastifyInstance, telemetry: Telemetry) {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) =>
    stopping
      ? reply.code(503).send({ status: 'stopping' })
      : { status: 'ready' },
  );
  app.get('/metrics', (request, reply) => {
    reply.hijack();
    telemetry.exporter.getMetricsRequestHandler(request.raw, reply.raw);
  });
}
