import { SIGNED_IN, type Routes } from './Routes';

/** The kinds of items. */
export const kindRoutes: Routes = (router, { httpAuth, listKinds }) => {
  router.get('/v1/kinds', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await listKinds({ credentials }));
  });
};
