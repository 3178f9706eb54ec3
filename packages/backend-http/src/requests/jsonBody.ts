import { InputError } from '@backstage/errors';
import express, { type Request, type RequestHandler } from 'express';
import { isUtf8 } from 'node:buffer';
import { HttpError } from '../errors/HttpError';

/** Thrown for a body that is not declared to be JSON in UTF-8. */
export function unsupportedMediaType(): HttpError {
  return new HttpError(
    415,
    'UnsupportedMediaTypeError',
    'Send the body as application/json in UTF-8',
  );
}

/** True when the request carries at least one byte of body, or may do so. */
export function hasBody(req: Request): boolean {
  const length = req.headers['content-length'];
  return (
    req.headers['transfer-encoding'] !== undefined ||
    (length !== undefined && length !== '0')
  );
}

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

const refuseOtherTypes: RequestHandler = (req, _res, next) => {
  const type = req.headers['content-type'] ?? '';
  next(
    hasBody(req) && !JSON_TYPE.test(type) ? unsupportedMediaType() : undefined,
  );
};

/**
 * Reads a JSON body of at most `limit` (as in `'100kb'`, after decompression);
 * any other type of body is refused before it is read.
 */
export function jsonBody(limit: string): RequestHandler[] {
  const parse = express.json({
    limit,
    strict: true,
    type: 'application/json',
    verify(_req, _res, bytes) {
      // Otherwise broken bytes would silently become replacement characters.
      if (!isUtf8(bytes)) throw new InputError('body is not valid UTF-8');
    },
  });
  return [refuseOtherTypes, parse];
}
