import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The board. */
export const rootRouteRef = createRouteRef();

/** Where the page stands; links within the plugin start here. */
export const ROADMAP_PATH = '/roadmap';

/** Path of the page of one item, by its key. */
export function itemPath(key: string): string {
  return `${ROADMAP_PATH}/items/${key}`;
}
