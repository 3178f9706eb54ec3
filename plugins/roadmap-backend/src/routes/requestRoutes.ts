import { audited, etagOf } from '@stagecraft/backstage-backend-http';
import { PEOPLE, SIGNED_IN, type Routes } from './Routes';

/** What people ask for. */
export const requestRoutes: Routes = (
  router,
  { auditor, httpAuth, requests },
) => {
  router.post('/v1/requests', async (req, res) => {
    const event = { eventId: 'request-create' };
    const item = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return requests.ask(req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(item.version)).json(item);
  });

  router.get('/v1/requests/similar', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const items = await requests.findSimilar(req.query, { credentials });
    res.json({ items });
  });
};
