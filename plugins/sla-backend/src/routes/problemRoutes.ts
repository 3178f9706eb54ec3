import { SIGNED_IN, type Routes } from './Routes';

/** What is wrong with definitions. */
export const problemRoutes: Routes = (router, { httpAuth, problems }) => {
  router.get('/v1/problems', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json({ items: await problems.list({ credentials }) });
  });

  router.post('/v1/definitions/validate', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await problems.validate(req.body, { credentials }));
  });
};
