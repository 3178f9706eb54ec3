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

  router.get(
    '/v1/entities/:kind/:namespace/:name/relied-on',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, SIGNED_IN);
      const { kind, namespace, name } = req.params;
      const ref = `${kind}:${namespace}/${name}`;
      res.json({ items: await agreements.listReliedOn(ref, { credentials }) });
    },
  );
};
