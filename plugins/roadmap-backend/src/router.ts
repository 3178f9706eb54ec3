import { createStrictRouter } from '@stagecraft/backstage-backend-http';
import type { RequestHandler } from 'express';
import { changelogRoutes } from './routes/changelogRoutes';
import { commentRoutes } from './routes/commentRoutes';
import { feedRoutes } from './routes/feedRoutes';
import { documentRoutes } from './routes/documentRoutes';
import { followerRoutes } from './routes/followerRoutes';
import { importRoutes } from './routes/importRoutes';
import { itemRoutes } from './routes/itemRoutes';
import { kindRoutes } from './routes/kindRoutes';
import { requestRoutes } from './routes/requestRoutes';
import { metricRoutes } from './routes/metricRoutes';
import { objectiveRoutes } from './routes/objectiveRoutes';
import type { RouterOptions } from './routes/Routes';
import { scorecardRoutes } from './routes/scorecardRoutes';
import { visionRoutes } from './routes/visionRoutes';
import { voteRoutes } from './routes/voteRoutes';
import { spec } from './schema/openapi.generated';

/** Room for an import of 200 items with their votes, or for a document of a million characters. */
const BODY_LIMIT = '2mb';

const NOUNS = [
  itemRoutes,
  kindRoutes,
  requestRoutes,
  voteRoutes,
  commentRoutes,
  followerRoutes,
  scorecardRoutes,
  changelogRoutes,
  feedRoutes,
  visionRoutes,
  objectiveRoutes,
  metricRoutes,
  importRoutes,
  documentRoutes,
];

/** The HTTP interface of the roadmap, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { logger } = options;
  return createStrictRouter<typeof spec>(
    spec,
    { logger, bodyLimit: BODY_LIMIT },
    router => NOUNS.forEach(register => register(router, options)),
  );
}
