import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  audited,
  createStrictRouter,
  etagOf,
  versionOf,
} from '@stagecraft/backstage-backend-http';
import type { RequestHandler } from 'express';
import { scorecardRoutes } from './routes/scorecardRoutes';
import { spec } from './schema/openapi.generated';
import type { RoadmapItems } from './services/RoadmapItems';
import type { Scorecards } from './services/scorecard/Scorecards';

/** What the routes need. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  items: RoadmapItems;
  logger: LoggerService;
  scorecards: Scorecards;
}

const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};
const PEOPLE: { allow: ['user'] } = { allow: ['user'] };

/** Room for an import of 200 items with their votes. */
const BODY_LIMIT = '2mb';

/** The HTTP interface of the roadmap, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { auditor, httpAuth, items, logger } = options;

  return createStrictRouter<typeof spec>(
    spec,
    { logger, bodyLimit: BODY_LIMIT },
    router => {
      scorecardRoutes(router, options);

      router.get('/v1/items', async (req, res) => {
        const credentials = await httpAuth.credentials(req, SIGNED_IN);
        const { ownerRef, ...query } = req.query;
        const filter = { ...query, ownerRef: ownerRef?.split(',') };
        res.json(await items.list(filter, { credentials }));
      });

      router.post('/v1/items', async (req, res) => {
        const item = await audited(
          auditor,
          { eventId: 'item-create' },
          req,
          async () =>
            items.create(req.body, {
              credentials: await httpAuth.credentials(req, SIGNED_IN),
            }),
        );
        res.status(201).set('ETag', etagOf(item.version)).json(item);
      });

      router.get('/v1/items/:key', async (req, res) => {
        const credentials = await httpAuth.credentials(req, SIGNED_IN);
        const { key } = req.params;
        const item = await items.get(key, { credentials, ...req.query });
        // The ETag is for edits: votes do not change it, so no cache may go by it.
        res.set('Cache-Control', 'no-store');
        res.set('ETag', etagOf(item.version)).json(item);
      });

      router.put('/v1/items/:key', async (req, res) => {
        const { key } = req.params;
        const event = { eventId: 'item-update', meta: { key } };
        const item = await audited(auditor, event, req, async () => {
          const credentials = await httpAuth.credentials(req, SIGNED_IN);
          return items.update({ key, version: versionOf(req) }, req.body, {
            credentials,
          });
        });
        res.set('ETag', etagOf(item.version)).json(item);
      });

      router.post('/v1/items/:key/commitments', async (req, res) => {
        const { key } = req.params;
        const event = { eventId: 'item-promise', meta: { key } };
        const item = await audited(auditor, event, req, async () => {
          const credentials = await httpAuth.credentials(req, SIGNED_IN);
          return items.promise({ key, version: versionOf(req) }, req.body, {
            credentials,
          });
        });
        res.status(201).set('ETag', etagOf(item.version)).json(item);
      });

      router.put('/v1/items/:key/votes/me', async (req, res) => {
        const { key } = req.params;
        const event = { eventId: 'vote-create', meta: { key } };
        const votes = await audited(auditor, event, req, async () => {
          const credentials = await httpAuth.credentials(req, PEOPLE);
          return items.vote(key, { credentials });
        });
        res.json(votes);
      });

      router.delete('/v1/items/:key/votes/me', async (req, res) => {
        const { key } = req.params;
        const event = { eventId: 'vote-delete', meta: { key } };
        const votes = await audited(auditor, event, req, async () => {
          const credentials = await httpAuth.credentials(req, PEOPLE);
          return items.withdrawVote(key, { credentials });
        });
        res.json(votes);
      });

      router.post('/v1/imports', async (req, res) => {
        const event = {
          eventId: 'items-import',
          meta: { source: req.body.source },
        };
        const result = await audited(auditor, event, req, async () =>
          items.importItems(req.body, {
            credentials: await httpAuth.credentials(req, SIGNED_IN),
          }),
        );
        res.json(result);
      });

      router.delete('/v1/sources/:source', async (req, res) => {
        const { source } = req.params;
        const event = { eventId: 'source-delete', meta: { source } };
        await audited(auditor, event, req, async () =>
          items.removeSource(source, {
            credentials: await httpAuth.credentials(req, SIGNED_IN),
          }),
        );
        res.status(204).end();
      });
    },
  );
}
