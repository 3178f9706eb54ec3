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
import { spec } from './schema/openapi.generated';
import type { ServiceLevels } from './services/ServiceLevels';

/** What the routes need. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  levels: ServiceLevels;
  logger: LoggerService;
}

const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};

/** Room for 10,000 samples. */
const BODY_LIMIT = '4mb';

/** The HTTP interface of service levels, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { auditor, httpAuth, levels, logger } = options;

  return createStrictRouter(spec, { logger, bodyLimit: BODY_LIMIT }, router => {
    router.get('/v1/objectives', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { ownerRef, ...query } = req.query;
      const filter = { ...query, ownerRef: ownerRef?.split(',') };
      res.json(await levels.listObjectives(filter, { credentials }));
    });

    router.post('/v1/objectives/by-entities', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { entityRefs } = req.body;
      const items = await levels.getObjectivesByEntities(entityRefs, {
        credentials,
      });
      res.json({ items });
    });

    router.get(
      '/v1/objectives/:namespace/:name/:objectiveId',
      async (req, res) => {
        const credentials = await httpAuth.credentials(req, SIGNED_IN);
        const { namespace, name, objectiveId } = req.params;
        const objective = `slo:${namespace}/${name}/${objectiveId}`;
        res.json(await levels.getObjective(objective, { credentials }));
      },
    );

    router.get('/v1/agreements', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      res.json({ items: await levels.listAgreements({ credentials }) });
    });

    router.get('/v1/agreements/:namespace/:name', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { namespace, name } = req.params;
      const ref = `servicelevelagreement:${namespace}/${name}`;
      res.json(await levels.getAgreement(ref, { credentials }));
    });

    router.post('/v1/samples', async (req, res) => {
      const { source, samples } = req.body;
      const meta = { source, samples: samples.length };
      const event = { eventId: 'samples-create', meta };
      const receipt = await audited(auditor, event, req, async () =>
        levels.createSamples(req.body, {
          credentials: await httpAuth.credentials(req, SIGNED_IN),
        }),
      );
      res.json(receipt);
    });

    router.delete('/v1/sources/:source', async (req, res) => {
      const { source } = req.params;
      const event = { eventId: 'source-delete', meta: { source } };
      await audited(auditor, event, req, async () =>
        levels.removeSource(source, {
          credentials: await httpAuth.credentials(req, SIGNED_IN),
        }),
      );
      res.status(204).end();
    });

    router.get('/v1/problems', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      res.json({ items: await levels.listProblems({ credentials }) });
    });

    router.get('/v1/incidents', async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      res.json(await levels.listIncidents(req.query, { credentials }));
    });

    router.post('/v1/incidents', async (req, res) => {
      const event = { eventId: 'incident-create' };
      const incident = await audited(auditor, event, req, async () =>
        levels.createIncident(req.body, {
          credentials: await httpAuth.credentials(req, SIGNED_IN),
        }),
      );
      res.status(201).set('ETag', etagOf(incident.version)).json(incident);
    });

    router.put('/v1/incidents/:id', async (req, res) => {
      const { id } = req.params;
      const event = { eventId: 'incident-update', meta: { id } };
      const incident = await audited(auditor, event, req, async () => {
        const credentials = await httpAuth.credentials(req, SIGNED_IN);
        const read = { id, version: versionOf(req) };
        return levels.updateIncident(read, req.body, { credentials });
      });
      res.set('ETag', etagOf(incident.version)).json(incident);
    });
  });
}
