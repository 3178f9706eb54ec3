import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';

/**
 * Answers 503 when a route stays silent for `deadlineMs`, as it does when the
 * database neither answers nor refuses. The route's own late answer is dropped.
 */
export function answerInTime(
  deadlineMs: number,
  answerError: ErrorRequestHandler,
): RequestHandler {
  return (req, res, next) => {
    const timer = setTimeout(() => {
      if (res.headersSent) return;
      const late = new ServiceUnavailableError(
        'No answer in time; try again shortly',
      );
      // Not through next: it would leave the late route without a handler
      // behind it, and express would then cut the caller's connection.
      answerError(late, req, res, () => {});
    }, deadlineMs);
    timer.unref();
    res.once('close', () => clearTimeout(timer));
    next();
  };
}
