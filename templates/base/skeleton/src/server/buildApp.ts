import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
} from 'fastify';
import type { Logger } from 'pino';
import { readDocument, serveOperations, type Document } from './openapi.ts';
import { serveProbes } from './probes.ts';
import { answerWithProblems } from './problem.ts';
import type { Built } from './Service.ts';

/** The server without its port, so that tests can call it directly. */
export async function buildApp(
  { parts, operations }: Built,
  logger: Logger,
  document: Document = readDocument(),
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    // logAnswers writes one line a request, and none for probes.
    logController: new LogController({ disableRequestLogging: true }),
    // While it stops, the service says so itself, on /readyz.
    return503OnClosing: false,
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false } },
  });
  for (const part of parts) await part.register?.(app);
  answerWithProblems(app);
  logAnswers(app);
  serveProbes(app, parts);
  serveOperations(app, document, operations);
  await app.ready();
  return app;
}

function logAnswers(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown', config } = request.routeOptions;
    if (config.isProbe) return;
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    const answered = { method, route, status, seconds: elapsedTime / 1000 };
    request.log.info(answered, 'answered');
  });
}
