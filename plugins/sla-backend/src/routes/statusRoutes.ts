import { SIGNED_IN, type Routes } from './Routes';

/** The status page. */
export const statusRoutes: Routes = (router, { httpAuth, status }) => {
  router.get('/v1/status', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await status.read({ credentials }));
  });
};
