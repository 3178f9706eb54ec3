import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Incidents. */
export const incidentRoutes: Routes = (
  router,
  { auditor, httpAuth, incidents },
) => {
  router.get('/v1/incidents', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await incidents.list(req.query, { credentials }));
  });

  router.post('/v1/incidents', async (req, res) => {
    const event = { eventId: 'incident-create' };
    const incident = await audited(auditor, event, req, async () =>
      incidents.create(req.body, {
        credentials: await httpAuth.credentials(req, SIGNED_IN),
      }),
    );
    res.status(201).set('ETag', etagOf(incident.version)).json(incident);
  });

  router.get('/v1/incidents/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const incident = await incidents.get(req.params.id, { credentials });
    res.set('ETag', etagOf(incident.version)).json(incident);
  });

  router.put('/v1/incidents/:id', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'incident-update', meta: { id } };
    const incident = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const read = { id, version: versionOf(req) };
      return incidents.update(read, req.body, { credentials });
    });
    res.set('ETag', etagOf(incident.version)).json(incident);
  });

  router.post('/v1/incidents/:id/updates', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'incident-tell', meta: { id } };
    const incident = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return incidents.addUpdate(id, req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(incident.version)).json(incident);
  });
};
