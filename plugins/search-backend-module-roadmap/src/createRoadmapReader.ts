import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  RoadmapClient,
  type RoadmapApi,
} from '@stagecraft/backstage-plugin-roadmap-common/client';

/** Asks the roadmap's backend as the service that search is, with a token for each call. */
export function createRoadmapReader(options: {
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
  discovery: DiscoveryService;
}): Pick<RoadmapApi, 'listItems'> {
  const { auth, discovery } = options;
  const fetchAsService: typeof fetch = async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'roadmap',
    });
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
  return new RoadmapClient({
    discoveryApi: discovery,
    fetchApi: { fetch: fetchAsService },
  });
}
