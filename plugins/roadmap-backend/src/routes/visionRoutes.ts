import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Where all of it is to lead. */
export const visionRoutes: Routes = (
  router,
  { auditor, httpAuth, visions },
) => {
  router.get('/v1/vision', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const vision = await visions.get(req.query.version, { credentials });
    res.set('ETag', etagOf(vision.version)).json(vision);
  });

  router.put('/v1/vision', async (req, res) => {
    const event = { eventId: 'vision-update' };
    const vision = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return visions.write(versionOf(req), req.body, { credentials });
    });
    res.set('ETag', etagOf(vision.version)).json(vision);
  });

  router.get('/v1/vision/versions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json({ versions: await visions.list({ credentials }) });
  });
};
