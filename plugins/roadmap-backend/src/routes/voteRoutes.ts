import { audited } from '@stagecraft/backstage-backend-http';
import { PEOPLE, type Routes } from './Routes';

/** Votes for items, by people. */
export const voteRoutes: Routes = (router, { auditor, httpAuth, items }) => {
  router.put('/v1/items/:key/votes/me', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'vote-create', meta: { key } };
    const votes = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return items.vote(key, { credentials });
    });
    res.json(votes);
  });

  router.delete('/v1/items/:key/votes/me', async (req, res) => {
    const { key } = req.params;
    const event = { eventId: 'vote-delete', meta: { key } };
    const votes = await audited(auditor, event, req, async () => {
      const credentials = await httpAuth.credentials(req, PEOPLE);
      return items.withdrawVote(key, { credentials });
    });
    res.json(votes);
  });
};
