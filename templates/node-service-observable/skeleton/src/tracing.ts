import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const contexts = new WeakMap<FastifyRequest, Context>();

/**
 * Gives each request a span, as a child of the caller's when the request says
 * so in a `traceparent` header, and runs everything that follows inside it.
 */
export function traceRequests(app: FastifyInstance, ignored: string[]): void {
  const tracer = trace.getTracer('http');
  app.addHook('onRequest', (request, _reply, next) => {
    const { url: route = 'unknown' } = request.routeOptions;
    if (ignored.includes(route)) {
      next();
      return;
    }
    const caller = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan(
      `${request.method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': request.method, 'http.route': route },
      },
      caller,
    );
    contexts.set(request, trace.setSpan(caller, span));
    insideSpan(request, next);
  });
  // Reading a body leaves the span's context, so the handler gets it again.
  app.addHook('preHandler', (request, _reply, next) => insideSpan(request, next));
  app.addHook('onResponse', async (request, reply) => {
    const span = trace.getSpan(contexts.get(request) ?? context.active());
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}

/** Runs something inside the span of a request, so that its logs carry the trace. */
export function insideSpan(request: FastifyRequest, run: () => void): void {
  context.with(contexts.get(request) ?? context.active(), run);
}
