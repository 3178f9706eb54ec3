import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Planned maintenance. */
export const maintenanceRoutes: Routes = (
  router,
  { auditor, httpAuth, maintenance },
) => {
  router.get('/v1/maintenance', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await maintenance.list(req.query, { credentials }));
  });

  router.post('/v1/maintenance', async (req, res) => {
    const event = { eventId: 'maintenance-announce' };
    const announced = await audited(auditor, event, req, async () =>
      maintenance.announce(req.body, {
        credentials: await httpAuth.credentials(req, SIGNED_IN),
      }),
    );
    res.status(201).set('ETag', etagOf(announced.version)).json(announced);
  });

  router.get('/v1/maintenance/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const found = await maintenance.get(req.params.id, { credentials });
    res.set('ETag', etagOf(found.version)).json(found);
  });

  router.put('/v1/maintenance/:id', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'maintenance-update', meta: { id } };
    const announced = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const read = { id, version: versionOf(req) };
      return maintenance.update(read, req.body, { credentials });
    });
    res.set('ETag', etagOf(announced.version)).json(announced);
  });

  router.delete('/v1/maintenance/:id', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'maintenance-cancel', meta: { id } };
    const announced = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const read = { id, version: versionOf(req) };
      return maintenance.cancel(read, { credentials });
    });
    res.set('ETag', etagOf(announced.version)).json(announced);
  });
};
