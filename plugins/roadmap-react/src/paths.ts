/** Where the portal shows the roadmap. */
export const ROADMAP_PATH = '/roadmap';

/** How earlier promises fared. */
export const SCORECARD_PATH = `${ROADMAP_PATH}/scorecard`;

/** What was delivered, by month. */
export const CHANGELOG_PATH = `${ROADMAP_PATH}/changelog`;

/** What people ask for. */
export const REQUESTS_PATH = `${ROADMAP_PATH}/requests`;

/** What the items are for, quarter by quarter. */
export const OBJECTIVES_PATH = `${ROADMAP_PATH}/objectives`;

/** Page of one objective, by its key. */
export function objectivePath(key: string): string {
  return `${OBJECTIVES_PATH}/${key}`;
}

/** Page of one item, by its key; `asOf` (RFC 3339) shows it as it was then. */
export function itemPath(key: string, asOf?: string): string {
  const query = asOf ? `?${new URLSearchParams({ asOf })}` : '';
  return `${ROADMAP_PATH}/items/${key}${query}`;
}

/** The roadmap as documents: to take along, and to read back. */
export const DOCUMENTS_PATH = `${ROADMAP_PATH}/documents`;
