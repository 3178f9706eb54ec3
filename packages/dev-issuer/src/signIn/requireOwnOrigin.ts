import type { RequestHandler } from 'express';
import { renderRefusal } from './pages';

/**
 * Answers only requests that name this issuer as their host (a web page whose
 * name was pointed at this machine gets nothing), and takes forms only from
 * its own pages.
 */
export function requireOwnOrigin(issuerUrl: string): RequestHandler {
  const { host } = new URL(issuerUrl);
  return (req, res, next) => {
    const isOurs = req.headers.host === host;
    // The form of our own page carries our origin; other sites carry theirs.
    const isForeignForm =
      req.method === 'POST' &&
      req.path.startsWith('/choose/') &&
      req.headers.origin !== issuerUrl;
    if (isOurs && !isForeignForm) {
      next();
      return;
    }
    res
      .status(isOurs ? 403 : 421)
      .type('html')
      .send(
        renderRefusal(
          isOurs
            ? 'This choice came from another site'
            : `This address answers only to ${host}`,
        ),
      );
  };
}
