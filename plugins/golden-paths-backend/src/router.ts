import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createStrictRouter } from '@stagecraft/backstage-backend-http';
import type { RequestHandler } from 'express';
import { spec } from './schema/openapi.generated';
import type { Fleet } from './services/fleet/Fleet';

/** What the routes need. */
export interface RouterOptions {
  fleet: Fleet;
  httpAuth: HttpAuthService;
  logger: LoggerService;
}

const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};

/** The HTTP interface of golden paths, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { fleet, httpAuth, logger } = options;

  return createStrictRouter<typeof spec>(spec, { logger }, router => {
    router.get('/v1/projects', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { ownerRef, limit = 50, offset = 0, ...filter } = req.query;
      const ownerRefs = ownerRef?.split(',');
      const query = { ...filter, ownerRefs, limit, offset };
      res.json(await fleet.list(query, { credentials }));
    });

    router.get('/v1/projects/:kind/:namespace/:name', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const entityRef = stringifyEntityRef(req.params);
      res.json(await fleet.get(entityRef, { credentials }));
    });

    router.get('/v1/templates', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      res.json({ items: await fleet.templates({ credentials }) });
    });
  });
}
