import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** How objectives and items are measured. */
export const metricRoutes: Routes = (
  router,
  { auditor, httpAuth, listMetricSources, metrics },
) => {
  router.get('/v1/metric-sources', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await listMetricSources({ credentials }));
  });

  router.get('/v1/items/:key/metrics', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await metrics.ofItem(req.params.key, { credentials }));
  });

  router.post('/v1/metrics', async (req, res) => {
    const event = { eventId: 'metric-create' };
    const metric = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return metrics.add(req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(metric.revision)).json(metric);
  });

  router.put('/v1/metrics/:id', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'metric-update', meta: { id } };
    const metric = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const read = { id, revision: versionOf(req) };
      return metrics.redefine(read, req.body, { credentials });
    });
    res.set('ETag', etagOf(metric.revision)).json(metric);
  });

  router.post('/v1/metrics/:id/readings', async (req, res) => {
    const { id } = req.params;
    const event = { eventId: 'reading-create', meta: { id } };
    const metric = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return metrics.addReading(id, req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(metric.revision)).json(metric);
  });
};
