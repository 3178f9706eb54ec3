import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import type { FeedScope } from '../database/FeedStore';
import type { CallOptions } from '../services/RoadmapItems';
import type { RouterOptions, Routes } from './Routes';

/** Where feeds are, for the policies of who gets that far. */
export const FEED_PATHS = [
  '/v1/feeds/changes.atom',
  '/v1/feeds/changes.json',
  '/v1/feeds/changelog.atom',
  '/v1/feeds/changelog.json',
  '/v1/feeds/promises.ics',
] as const;

const ATOM = 'application/atom+xml';
const JSON_FEED = 'application/feed+json';

/** Readers ask every quarter of an hour at most. */
const MAX_AGE_SECONDS = 900;

type WriteFeed = (scope: FeedScope, options: CallOptions) => Promise<string>;

/** Gives what answers a request with a feed, also of a reader with no more than the portal's cookie. */
function createAnswer({ httpAuth, openFeeds }: RouterOptions) {
  const readers = {
    allow: [
      'user' as const,
      'service' as const,
      ...(openFeeds ? (['none'] as const) : []),
    ],
    allowLimitedAccess: true,
  };
  return (type: string, write: WriteFeed) =>
    async (
      req: Request<any, any, any, FeedScope>,
      res: Pick<Response, 'set' | 'send'>,
    ) => {
      const credentials: BackstageCredentials = await httpAuth.credentials(
        req,
        readers,
      );
      const body = await write(req.query, { credentials });
      // What is in it depends on who asks, so no proxy may keep it for others.
      res.set('Cache-Control', `private, max-age=${MAX_AGE_SECONDS}`);
      res.set('Content-Type', `${type}; charset=utf-8`);
      res.send(body);
    };
}

/** Feeds for readers and calendars. */
export const feedRoutes: Routes = (router, options) => {
  const { feeds } = options;
  const answer = createAnswer(options);
  const [atom, json, changelogAtom, changelogJson, calendar] = FEED_PATHS;
  router.get(
    atom,
    answer(ATOM, (scope, call) => feeds.atom(scope, call)),
  );
  router.get(
    json,
    answer(JSON_FEED, (scope, call) => feeds.json(scope, call)),
  );
  router.get(
    changelogAtom,
    answer(ATOM, (scope, call) => feeds.changelogAtom(scope, call)),
  );
  router.get(
    changelogJson,
    answer(JSON_FEED, (scope, call) => feeds.changelogJson(scope, call)),
  );
  router.get(
    calendar,
    answer('text/calendar', (scope, call) => feeds.calendar(scope, call)),
  );
};
