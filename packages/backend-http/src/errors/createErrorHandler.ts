import type { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError, isError, toError } from '@backstage/errors';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { HttpError } from './HttpError';
import { PublicAnswer, databaseFault, unavailable } from './databaseFault';

const STATUS_OF_NAME: Record<string, number> = {
  NotModifiedError: 304,
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  NotImplementedError: 501,
  ServiceUnavailableError: 503,
};
const MESSAGE_LIMIT = 4000;

function publicAnswerOf(error: unknown): PublicAnswer {
  const fault = databaseFault(error);
  if (fault) return fault;
  if (error instanceof HttpError) return error;
  if (ResponseError.is(error) && error.statusCode >= 500) return unavailable;
  const statusCode = isError(error) ? STATUS_OF_NAME[error.name] : undefined;
  if (isError(error) && statusCode) {
    const retryAfter = statusCode === 503 ? 5 : undefined;
    return { statusCode, name: error.name, message: error.message, retryAfter };
  }
  return {
    statusCode: 500,
    name: 'Error',
    message: 'Something failed on our side; the reason is in the log',
  };
}

function send(res: Response, answer: PublicAnswer, error: unknown) {
  const { name, message, statusCode, retryAfter } = answer;
  res.status(statusCode);
  if (error instanceof HttpError) res.set(error.headers);
  if (retryAfter) res.set('Retry-After', String(retryAfter));
  res.removeHeader('ETag');
  res.set('Content-Type', 'application/json; charset=utf-8');
  // Not res.json: that one is checked against the document in tests, and an
  // answer to an error must not be able to cause the next error.
  res.end(
    JSON.stringify({
      error: { name, message: message.slice(0, MESSAGE_LIMIT) },
      response: { statusCode },
    }),
  );
}

// The path only: a query may hold what a log must not.
function nameOf(req: Request): string {
  return `${req.method} ${req.baseUrl}${req.path}`;
}

function record(logger: LoggerService, req: Request, status: number, e: Error) {
  const what = `${nameOf(req)} answered ${status}`;
  if (status >= 500) logger.error(what, e);
  else if (databaseFault(e)) logger.warn(what, e);
  else logger.debug(what, e);
}

/**
 * Answers every error that a router lets through, in the shape of Backstage's
 * own error body, so that `ResponseError.fromResponse` understands it.
 *
 * Errors of `@backstage/errors` keep name and message; PostgreSQL's and
 * connection errors become 400, 404, 409 or 503 with Retry-After; all others
 * are a 500 that says nothing. The original goes to the log only.
 *
 * `createStrictRouter` installs it already; use it alone only for a router
 * without an OpenAPI document.
 */
export function createErrorHandler(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  return (error, req, res, _next) => {
    const answer = publicAnswerOf(error);
    const original = toError(error) as Error;
    if (!res.headersSent) {
      record(options.logger, req, answer.statusCode, original);
      send(res, answer, error);
      return;
    }
    options.logger.warn(`${nameOf(req)} failed after its answer`, original);
    // Too late for an honest status: cut an unfinished answer off, so that the
    // caller sees a failure and not a short success.
    if (!res.writableEnded) res.destroy();
  };
}
