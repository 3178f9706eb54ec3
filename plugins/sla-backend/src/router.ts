import { createStrictRouter } from '@stagecraft/backstage-backend-http';
import type { RequestHandler } from 'express';
import { agreementRoutes } from './routes/agreementRoutes';
import { alertRoutes } from './routes/alertRoutes';
import { badgeRoutes } from './routes/badgeRoutes';
import { incidentRoutes } from './routes/incidentRoutes';
import { maintenanceRoutes } from './routes/maintenanceRoutes';
import { objectiveRoutes } from './routes/objectiveRoutes';
import { problemRoutes } from './routes/problemRoutes';
import { promiseRoutes } from './routes/promiseRoutes';
import type { RouterOptions } from './routes/Routes';
import { sampleRoutes } from './routes/sampleRoutes';
import { statusRoutes } from './routes/statusRoutes';
import { spec } from './schema/openapi.generated';

/** Room for 10,000 samples. */
const BODY_LIMIT = '4mb';

const TOPICS = [
  objectiveRoutes,
  agreementRoutes,
  alertRoutes,
  sampleRoutes,
  incidentRoutes,
  maintenanceRoutes,
  statusRoutes,
  badgeRoutes,
  problemRoutes,
  promiseRoutes,
];

/** The HTTP interface of service levels, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { logger } = options;
  return createStrictRouter(spec, { logger, bodyLimit: BODY_LIMIT }, router =>
    TOPICS.forEach(register => register(router, options)),
  );
}
