import type { Response } from 'express';
import type { Routes } from './Routes';

/** Where feeds are, for the policies of who gets that far. */
export const FEED_PATHS = [
  '/v1/feeds/changes.atom',
  '/v1/feeds/changes.json',
  '/v1/feeds/promises.ics',
] as const;

/** Readers ask every quarter of an hour at most. */
const MAX_AGE_SECONDS = 900;

/** Feeds, also for readers with no more than the portal's cookie. */
export const feedRoutes: Routes = (router, { feeds, httpAuth, openFeeds }) => {
  const readers = {
    allow: [
      'user' as const,
      'service' as const,
      ...(openFeeds ? (['none'] as const) : []),
    ],
    allowLimitedAccess: true,
  };
  const send = (
    res: Pick<Response, 'set' | 'send'>,
    type: string,
    body: string,
  ) => {
    const whose = openFeeds ? 'public' : 'private';
    res.set('Cache-Control', `${whose}, max-age=${MAX_AGE_SECONDS}`);
    res.set('Content-Type', `${type}; charset=utf-8`);
    res.send(body);
  };

  router.get(FEED_PATHS[0], async (req, res) => {
    const credentials = await httpAuth.credentials(req, readers);
    const body = await feeds.atom(req.query, { credentials });
    send(res, 'application/atom+xml', body);
  });

  router.get(FEED_PATHS[1], async (req, res) => {
    const credentials = await httpAuth.credentials(req, readers);
    const body = await feeds.json(req.query, { credentials });
    send(res, 'application/feed+json', body);
  });

  router.get(FEED_PATHS[2], async (req, res) => {
    const credentials = await httpAuth.credentials(req, readers);
    const body = await feeds.calendar(req.query, { credentials });
    send(res, 'text/calendar', body);
  });
};
