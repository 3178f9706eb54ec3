import { audited } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Measurements that are handed in. */
export const sampleRoutes: Routes = (
  router,
  { auditor, httpAuth, samples },
) => {
  router.post('/v1/samples', async (req, res) => {
    const meta = {
      source: req.body.source,
      samples: req.body.samples.length,
    };
    const event = { eventId: 'samples-create', meta };
    const receipt = await audited(auditor, event, req, async () =>
      samples.create(req.body, {
        credentials: await httpAuth.credentials(req, SIGNED_IN),
      }),
    );
    res.json(receipt);
  });

  router.delete('/v1/sources/:source', async (req, res) => {
    const { source } = req.params;
    const event = { eventId: 'source-delete', meta: { source } };
    await audited(auditor, event, req, async () =>
      samples.removeSource(source, {
        credentials: await httpAuth.credentials(req, SIGNED_IN),
      }),
    );
    res.status(204).end();
  });
};
