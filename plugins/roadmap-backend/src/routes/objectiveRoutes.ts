import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** What the items of a quarter are for. */
export const objectiveRoutes: Routes = (
  router,
  { auditor, httpAuth, objectives },
) => {
  router.get('/v1/objectives', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await objectives.list(req.query, { credentials }));
  });

  router.post('/v1/objectives', async (req, res) => {
    const event = { eventId: 'objective-create' };
    const objective = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return objectives.create(req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(objective.revision)).json(objective);
  });

  router.get('/v1/objectives/:key', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const objective = await objectives.get(req.params.key, { credentials });
    // The ETag is for edits: readings do not change it, so no cache may go by it.
    res.set('Cache-Control', 'no-store');
    res.set('ETag', etagOf(objective.revision)).json(objective);
  });

  router.put('/v1/objectives/:key', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'objective-update', meta: { key } };
    const objective = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const read = { key, revision: versionOf(req) };
      return objectives.update(read, req.body, { credentials });
    });
    res.set('ETag', etagOf(objective.revision)).json(objective);
  });
};
