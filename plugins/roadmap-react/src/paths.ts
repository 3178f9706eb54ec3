/** Where the portal shows the roadmap. */
export const ROADMAP_PATH = '/roadmap';

/** How earlier promises fared. */
export const SCORECARD_PATH = `${ROADMAP_PATH}/scorecard`;

/** Page of one item, by its key. */
export function itemPath(key: string): string {
  return `${ROADMAP_PATH}/items/${key}`;
}
