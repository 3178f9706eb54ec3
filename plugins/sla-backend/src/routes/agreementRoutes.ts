import { SIGNED_IN, type Routes } from './Routes';

/** Agreements and what was promised in them. */
export const agreementRoutes: Routes = (router, { agreements, httpAuth }) => {
  router.get('/v1/agreements', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json({ items: await agreements.list({ credentials }) });
  });

  router.get('/v1/agreements/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { namespace, name } = req.params;
    const ref = `servicelevelagreement:${namespace}/${name}`;
    res.json(await agreements.get(ref, { credentials }));
  });
};
