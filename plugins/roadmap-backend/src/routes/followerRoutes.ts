import { audited } from '@stagecraft/backstage-backend-http';
import { PEOPLE, type Routes } from './Routes';

/** Who hears what happens to items. */
export const followerRoutes: Routes = (
  router,
  { auditor, followers, httpAuth },
) => {
  router.get('/v1/items/:key/followers', async (req, res) => {
    const credentials = await httpAuth.credentials(req, PEOPLE);
    res.json(await followers.get(req.params.key, { credentials }));
  });

  router.put('/v1/items/:key/followers/me', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'follower-create', meta: { key } };
    const answer = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return followers.choose(key, true, { credentials });
    });
    res.json(answer);
  });

  router.delete('/v1/items/:key/followers/me', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'follower-delete', meta: { key } };
    const answer = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return followers.choose(key, false, { credentials });
    });
    res.json(answer);
  });
};
