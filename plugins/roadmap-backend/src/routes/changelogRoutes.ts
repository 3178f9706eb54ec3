import { SIGNED_IN, type Routes } from './Routes';

/** What was delivered when. */
export const changelogRoutes: Routes = (router, { changelog, httpAuth }) => {
  router.get('/v1/changelog', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await changelog.list(req.query, { credentials }));
  });
};
