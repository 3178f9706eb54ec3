import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

const MEDIA_TYPE = 'application/problem+json';

/** An answer that says what is wrong with a request; throw it in an operation. */
export class Problem extends Error {
  readonly statusCode: number;
  readonly headers: Record<string, string>;

  /** The `detail` is for the caller: what was wrong, where, what would be right. */
  constructor(
    statusCode: number,
    detail: string,
    headers: Record<string, string> = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.statusCode = statusCode;
    this.headers = headers;
  }
}

/** Answers errors as RFC 9457 says; what went wrong inside stays in the log. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setNotFoundHandler(async (_request, reply) =>
    sendProblem(reply, 404, 'There is nothing at this address'),
  );
  app.setErrorHandler(async (error: FastifyError | Problem, request, reply) => {
    const status = error.statusCode ?? 500;
    if (error instanceof Problem || status < 500) {
      if (error instanceof Problem) reply.headers(error.headers);
      return sendProblem(reply, status, error.message);
    }
    request.log.error(error, 'request failed');
    return sendProblem(reply, 500);
  });
}

function sendProblem(reply: FastifyReply, status: number, detail?: string) {
  const title = STATUS_CODES[status] ?? 'Refused';
  return reply
    .code(status)
    .type(MEDIA_TYPE)
    .serializer(JSON.stringify)
    .send({ type: 'about:blank', title, status, detail });
}
