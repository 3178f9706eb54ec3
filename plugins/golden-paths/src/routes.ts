import { createRouteRef } from '@backstage/frontend-plugin-api';

/** What was generated, and how far it is from its golden path. */
export const rootRouteRef = createRouteRef();

/** Address of the same page. */
export const FLEET_PATH = '/golden-paths';

/** The page as it lists the projects of one golden path. */
export const fleetPathOf = (template: string) =>
  `${FLEET_PATH}?template=${encodeURIComponent(template)}`;
