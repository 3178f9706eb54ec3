import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The overview of service levels. */
export const rootRouteRef = createRouteRef();
