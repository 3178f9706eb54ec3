import { SIGNED_IN, type Routes } from './Routes';

/** Figures of objectives. */
export const objectiveRoutes: Routes = (router, { httpAuth, objectives }) => {
  router.get('/v1/objectives', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { ownerRef, ...query } = req.query;
    const filter = { ...query, ownerRef: ownerRef?.split(',') };
    res.json(await objectives.list(filter, { credentials }));
  });

  router.post('/v1/objectives/by-entities', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { entityRefs } = req.body;
    const items = await objectives.getByEntities(entityRefs, { credentials });
    res.json({ items });
  });

  router.post('/v1/entities/summaries', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { entityRefs } = req.body;
    const items = await objectives.summarise(entityRefs, { credentials });
    res.json({ items });
  });

  router.get(
    '/v1/objectives/:namespace/:name/:objectiveId',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const objective = keyOf(req.params);
      res.json(await objectives.get(objective, { credentials }));
    },
  );

  router.get(
    '/v1/objectives/:namespace/:name/:objectiveId/window',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { query } = req;
      const options = { credentials };
      res.json(await objectives.getWindow(keyOf(req.params), query, options));
    },
  );
};

function keyOf(params: {
  namespace: string;
  name: string;
  objectiveId: string;
}): string {
  return `slo:${params.namespace}/${params.name}/${params.objectiveId}`;
}
