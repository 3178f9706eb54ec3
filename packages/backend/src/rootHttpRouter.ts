import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { endConnections } from './endConnections';

const GRACE_MS = 1000;

/** The usual HTTP server, which also ends promptly when the portal is stopped. */
export default rootHttpRouterServiceFactory({
  configure({ applyDefaults, server, lifecycle }) {
    applyDefaults();
    endConnections({ server, lifecycle, graceMs: GRACE_MS });
  },
});
