import { NotAllowedError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Answers only requests that were addressed to this machine by a loopback
 * name: a web page whose own name was pointed at 127.0.0.1 must not read here.
 */
export const requireLoopbackHost: RequestHandler = (req, _res, next) => {
  if (!LOOPBACK_HOST.test(req.headers.host ?? '')) {
    throw new NotAllowedError(
      'This host answers only to localhost, 127.0.0.1 and [::1]',
    );
  }
  next();
};

/** The address under which the caller reached this host, without a final slash. */
export function originOf(req: { headers: { host?: string } }): string {
  return `http://${req.headers.host}`;
}
