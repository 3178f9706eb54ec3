import { audited, etagOf, versionOf } from '@stagecraft/backstage-backend-http';
import { SIGNED_IN, type Routes } from './Routes';

/** Items, their edits and their promises. */
export const itemRoutes: Routes = (router, { auditor, httpAuth, items }) => {
  router.get('/v1/items', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { kind, ownerRef, ...query } = req.query;
    const filter = {
      ...query,
      kind: kind?.split(','),
      ownerRef: ownerRef?.split(','),
    };
    res.json(await items.list(filter, { credentials }));
  });

  router.post('/v1/items', async (req, res) => {
    const item = await audited(
      auditor,
      { eventId: 'item-create' },
      req,
      async () =>
        items.create(req.body, {
          credentials: await httpAuth.credentials(req, SIGNED_IN),
        }),
    );
    res.status(201).set('ETag', etagOf(item.version)).json(item);
  });

  router.get('/v1/items/:key', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { key } = req.params;
    const item = await items.get(key, { credentials, ...req.query });
    // The ETag is for edits: votes do not change it, so no cache may go by it.
    res.set('Cache-Control', 'no-store');
    res.set('ETag', etagOf(item.version)).json(item);
  });

  router.put('/v1/items/:key', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'item-update', meta: { key } };
    const item = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return items.update({ key, version: versionOf(req) }, req.body, {
        credentials,
      });
    });
    res.set('ETag', etagOf(item.version)).json(item);
  });

  router.post('/v1/items/:key/transitions', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'item-move', meta: { key, to: req.body.to } };
    const item = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return items.move({ key, version: versionOf(req) }, req.body, {
        credentials,
      });
    });
    res.set('ETag', etagOf(item.version)).json(item);
  });

  router.post('/v1/items/:key/commitments', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'item-promise', meta: { key } };
    const item = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      return items.promise({ key, version: versionOf(req) }, req.body, {
        credentials,
      });
    });
    res.status(201).set('ETag', etagOf(item.version)).json(item);
  });
};
