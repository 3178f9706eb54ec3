import type {
  HttpRouterService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { BADGE_PATHS } from './routes/badgeRoutes';

/**
 * Lets requests for badges through to their routes: with the portal's cookie,
 * since pictures are loaded without a token, or without anything where the
 * operator says so.
 *
 * @returns whether badges are for everybody
 */
export function letBadgesThrough(options: {
  config: RootConfigService;
  httpRouter: HttpRouterService;
}): boolean {
  const open = options.config.getOptionalBoolean('sla.badges.public') ?? false;
  const allow = open ? 'unauthenticated' : 'user-cookie';
  BADGE_PATHS.forEach(path =>
    options.httpRouter.addAuthPolicy({ path, allow }),
  );
  return open;
}
