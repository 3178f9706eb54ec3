import type { ErrorRequestHandler, Response } from 'express';

const STATUS: Record<string, number> = {
  InputError: 422,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/** Where an unexpected failure is told; the caller learns only that it happened. */
export type ReportFailure = (error: Error) => void;

interface Failure {
  status: number;
  message: string;
}

/**
 * Turns a thrown error into status and text. Errors without a known name may
 * hold paths of this machine, so their text goes to the log and not out.
 */
export function toFailure(error: Error & { statusCode?: number }): Failure {
  const status = STATUS[error.name];
  if (status) return { status, message: error.message };
  if (error instanceof URIError) {
    return { status: 400, message: 'The address holds a malformed % sequence' };
  }
  switch (error.statusCode) {
    case 400:
      return { status: 400, message: 'The body is not valid JSON' };
    case 413:
      return { status: 413, message: 'The body is too large' };
    case 415:
      return {
        status: 415,
        message: 'The body must be application/json in UTF-8',
      };
    default:
      return { status: 500, message: 'The git host failed; see its log' };
  }
}

/** Gitea's error shape: `{ message, url }`. */
export function giteaErrors(report: ReportFailure): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const { status, message } = toFailure(error);
    if (status === 500) report(error);
    if (res.headersSent) {
      next(error);
      return;
    }
    askForCredentials(res, status);
    res.status(status).json({ message, url: '/api/swagger' });
  };
}

/** Plain text, for git clients. */
export function textErrors(report: ReportFailure): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const { status, message } = toFailure(error);
    if (status === 500) report(error);
    if (res.headersSent) {
      next(error);
      return;
    }
    askForCredentials(res, status);
    res.status(status).type('text/plain').send(`${message}\n`);
  };
}

function askForCredentials(res: Response, status: number) {
  if (status === 401) {
    res.setHeader('WWW-Authenticate', 'Basic realm="Local git host"');
  }
}
