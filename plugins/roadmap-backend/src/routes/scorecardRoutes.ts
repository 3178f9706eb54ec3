import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { spec } from '../schema/openapi.generated';
import type { Scorecards } from '../services/scorecard/Scorecards';

const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};

/** How promises fared, and the items behind the figures. */
export function scorecardRoutes(
  router: ApiRouter<typeof spec>,
  options: { httpAuth: HttpAuthService; scorecards: Scorecards },
) {
  const { httpAuth, scorecards } = options;

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
}
