import { audited } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Sets of items from elsewhere. */
export const importRoutes: Routes = (router, { auditor, httpAuth, items }) => {
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
};
