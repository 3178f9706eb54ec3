import { SIGNED_IN, type Routes } from './Routes';

/** Whether agreements promise more than what they depend on allows. */
export const promiseRoutes: Routes = (router, { httpAuth, promises }) => {
  router.get('/v1/promises', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await promises.list({ credentials }));
  });

  router.get('/v1/promises/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { kind, namespace, name } = req.params;
    const ref = `${kind}:${namespace}/${name}`;
    res.json(await promises.get(ref, { credentials }));
  });
};
