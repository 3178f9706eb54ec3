import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The board. */
export const rootRouteRef = createRouteRef();
