import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { insideSpan } from './tracing.ts';

const MEDIA_TYPE = 'application/problem+json';

/** Answers errors as RFC 9457 says; what went wrong inside stays in the log. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, 404, 'Not Found', 'There is nothing at this address'),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      return sendProblem(reply, status, TITLES[status] ?? 'Refused', error.message);
    }
    insideSpan(request, () => request.log.error(error, 'request failed'));
    return sendProblem(reply, 500, 'Internal Server Error');
  });
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
};

function sendProblem(
  reply: FastifyReply,
  status: number,
  title: string,
  detail?: string,
) {
  return reply
    .code(status)
    .type(MEDIA_TYPE)
    .serializer(JSON.stringify)
    .send({ type: 'about:blank', title, status, detail });
}
