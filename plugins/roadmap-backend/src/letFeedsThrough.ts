import type {
  HttpRouterService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { FEED_PATHS } from './routes/feedRoutes';

/**
 * Lets requests for feeds through to their routes: with the portal's cookie,
 * since links are followed without a token, or without anything where the
 * operator says so.
 *
 * @returns whether feeds are for everybody, and where the portal shows the roadmap
 */
export function letFeedsThrough(options: {
  config: RootConfigService;
  httpRouter: HttpRouterService;
}): { openFeeds: boolean; pageUrl: string } {
  const { config, httpRouter } = options;
  const openFeeds = config.getOptionalBoolean('roadmap.feeds.public') ?? false;
  const allow = openFeeds ? 'unauthenticated' : 'user-cookie';
  FEED_PATHS.forEach(path => httpRouter.addAuthPolicy({ path, allow }));
  const baseUrl = config.getOptionalString('app.baseUrl') ?? '';
  return { openFeeds, pageUrl: `${baseUrl.replace(/\/$/, '')}/roadmap` };
}
