import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { SIGNED_IN, type Routes } from './Routes';

/** Who can own something. */
const PEOPLE: { allow: ['user'] } = { allow: ['user'] };

/** Figures of objectives. */
export const objectiveRoutes: Routes = (router, options) => {
  const { httpAuth, objectives, userInfo } = options;
  /** Refs on whose behalf somebody owns things, however many there are. */
  const ownedBy = async (credentials: BackstageCredentials) =>
    (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;

  router.get('/v1/objectives', async (req, res) => {
    const { ownerRef, owned, ...query } = req.query;
    const readers = owned ? PEOPLE : SIGNED_IN;
    const credentials = await httpAuth.credentials(req, readers);
    const named = ownerRef?.split(',');
    const mine = owned ? await ownedBy(credentials) : undefined;
    const owners = mine?.filter(ref => named?.includes(ref) ?? true) ?? named;
    const filter = { ...query, ownerRef: owners };
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
      const objective = keyOf(req.params);
      const caller = { credentials };
      res.json(await objectives.getWindow(objective, req.query, caller));
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
