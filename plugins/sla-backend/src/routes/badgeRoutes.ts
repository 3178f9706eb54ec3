import type { Response } from 'express';
import type { Routes } from './Routes';

/** Where badges are, for the policies of who gets that far. */
export const BADGE_PATHS = [
  '/v1/objectives/:namespace/:name/:objectiveId/badge.svg',
  '/v1/entities/:kind/:namespace/:name/badge.svg',
] as const;

/** As long as a figure stays the same: measurements come by the minute. */
const MAX_AGE_SECONDS = 60;

/** Badges, also for readers with no more than the portal's cookie, as pictures are loaded. */
export const badgeRoutes: Routes = (router, options) => {
  const { badges, httpAuth, openBadges } = options;
  const readers = {
    allow: [
      'user' as const,
      'service' as const,
      ...(openBadges ? (['none'] as const) : []),
    ],
    allowLimitedAccess: true,
  };
  const cacheControl = `${
    openBadges ? 'public' : 'private'
  }, max-age=${MAX_AGE_SECONDS}`;
  const send = (res: Pick<Response, 'set' | 'send'>, svg: string) => {
    res.set('Cache-Control', cacheControl);
    res.set('Content-Type', 'image/svg+xml');
    res.send(svg);
  };

  router.get(BADGE_PATHS[0], async (req, res) => {
    const credentials = await httpAuth.credentials(req, readers);
    const { namespace, name, objectiveId } = req.params;
    const objective = `slo:${namespace}/${name}/${objectiveId}`;
    send(res, await badges.ofObjective(objective, { credentials }));
  });

  router.get(BADGE_PATHS[1], async (req, res) => {
    const credentials = await httpAuth.credentials(req, readers);
    const { kind, namespace, name } = req.params;
    const ref = `${kind}:${namespace}/${name}`;
    send(res, await badges.ofEntity(ref, { credentials }));
  });
};
