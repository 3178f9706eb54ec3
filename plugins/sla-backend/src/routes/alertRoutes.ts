import { SIGNED_IN, type Routes } from './Routes';

/** Alerts of error budgets that burn too fast. */
export const alertRoutes: Routes = (router, { alerts, httpAuth }) => {
  router.get('/v1/alerts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await alerts.list(req.query, { credentials }));
  });
};
