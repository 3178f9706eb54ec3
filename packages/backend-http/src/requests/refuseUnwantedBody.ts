import { InputError } from '@backstage/errors';
import type { Request, RequestHandler } from 'express';
import { hasBody } from './jsonBody';

interface Matched extends Request {
  openapi?: { schema?: { requestBody?: unknown } };
}

/** Refuses with 400 a body that the matched route does not document. */
export const refuseUnwantedBody: RequestHandler = (req, _res, next) => {
  // The validator writes null where the document is silent.
  const takesBody = Boolean((req as Matched).openapi?.schema?.requestBody);
  const unwanted = hasBody(req) && !takesBody;
  next(unwanted ? new InputError('/body: this route takes none') : undefined);
};
