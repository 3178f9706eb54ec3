import { InputError, NotFoundError } from '@backstage/errors';
import type { ErrorRequestHandler, Request } from 'express';
import { HttpError } from '../errors/HttpError';
import { hasBody, unsupportedMediaType } from './jsonBody';

const SHOWN_FIELDS = 20;
const SHOWN_LENGTH = 200;

interface FieldProblem {
  path: string;
  message: string;
}

/** What express, its body parser and the document's validator throw. */
interface RawError {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  errors?: FieldProblem[];
}

function describe(problems: FieldProblem[]): string {
  const lines = problems.map(problem => {
    const path = problem.path.slice(0, SHOWN_LENGTH);
    return `${path}: ${problem.message.slice(0, SHOWN_LENGTH)}`;
  });
  const shown = [...new Set(lines)].slice(0, SHOWN_FIELDS);
  const more = lines.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function mediaTypeError(req: Request) {
  return hasBody(req)
    ? unsupportedMediaType()
    : new InputError('/body: this route needs a JSON body');
}

function ofBodyParser(type: string | undefined): Error | undefined {
  switch (type) {
    case 'entity.too.large':
      return new HttpError(
        413,
        'PayloadTooLargeError',
        'The body is too large; send it in smaller parts',
      );
    case 'entity.parse.failed':
      return new InputError('body is not valid JSON');
    case 'entity.verify.failed':
      return new InputError('body is not valid UTF-8');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return unsupportedMediaType();
    case 'request.aborted':
    case 'request.size.invalid':
      return new InputError('body ended before its announced length');
    default:
      return undefined;
  }
}

function translate(error: RawError, req: Request): unknown {
  const problem = ofBodyParser(error.type);
  if (problem) return problem;
  switch (error.status) {
    case 404:
      return new NotFoundError('There is no such route');
    case 405:
      return new HttpError(
        405,
        'MethodNotAllowedError',
        `${req.method} is not possible here`,
        error.headers,
      );
    case 413:
      return ofBodyParser('entity.too.large');
    case 415:
      return mediaTypeError(req);
    case 400:
      return new InputError(
        error.errors ? describe(error.errors) : 'the request is malformed',
      );
    default:
      return error;
  }
}

/**
 * Rewords what express and the validator throw before a route is reached: the
 * status stays, the text names fields and never quotes the request.
 */
export const toRequestError: ErrorRequestHandler = (error, req, _res, next) =>
  next(translate(error ?? {}, req));
