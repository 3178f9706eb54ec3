import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { PEOPLE, SIGNED_IN, type Routes } from './Routes';

/** What people say about items. */
export const commentRoutes: Routes = (
  router,
  { auditor, comments, httpAuth },
) => {
  router.get('/v1/items/:key/comments', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await comments.list(req.params.key, req.query, { credentials }));
  });

  router.post('/v1/items/:key/comments', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'comment-create', meta: { key } };
    const comment = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return comments.add(key, req.body, { credentials });
    });
    res.status(201).set('ETag', etagOf(comment.version)).json(comment);
  });

  router.put('/v1/items/:key/comments/:id', async (req, res) => {
    const { key, id } = req.params;
    const event = { eventId: 'comment-update', meta: { key, id } };
    const comment = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      const read = { key, id, version: versionOf(req) };
      return comments.edit(read, req.body, { credentials });
    });
    res.set('ETag', etagOf(comment.version)).json(comment);
  });

  router.delete('/v1/items/:key/comments/:id', async (req, res) => {
    const { key, id } = req.params;
    const event = { eventId: 'comment-delete', meta: { key, id } };
    const comment = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return comments.remove({ key, id }, { credentials });
    });
    res.set('ETag', etagOf(comment.version)).json(comment);
  });
};
