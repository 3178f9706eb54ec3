import { SIGNED_IN, type Routes } from './Routes';

/** How promises fared, and the items behind the figures. */
export const scorecardRoutes: Routes = (router, { httpAuth, scorecards }) => {
  router.get('/v1/scorecard', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { ownerRef, ...quarters } = req.query;
    const query = { ...quarters, ownerRef: ownerRef?.split(',') };
    res.json(await scorecards.read(query, { credentials }));
  });

  router.get('/v1/scorecard/items', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { ownerRef, ...rest } = req.query;
    const query = { ...rest, ownerRef: ownerRef?.split(',') };
    res.json(await scorecards.listItems(query, { credentials }));
  });
};
