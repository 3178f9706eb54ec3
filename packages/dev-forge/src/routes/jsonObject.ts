import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/** @throws InputError when the body is no JSON object */
export function jsonObject(req: Request): Record<string, unknown> {
  if (!req.body || typeof req.body !== 'object' || Array.isArray(req.body)) {
    throw new InputError('The body must be a JSON object');
  }
  return req.body;
}
