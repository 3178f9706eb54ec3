/** The job to be done, as a sentence in the words of who has it. */
export const JOB_ANNOTATION = 'stagecraft.dev/job';

/** Other words that people look for it by, separated by commas. */
export const SYNONYMS_ANNOTATION = 'stagecraft.dev/synonyms';

/** Ref of the template that starts a service on the primitive. */
export const GOLDEN_PATH_ANNOTATION = 'stagecraft.dev/golden-path';

/** Page of the primitive's documents to begin with, relative to their root. */
export const START_HERE_ANNOTATION = 'stagecraft.dev/start-here';

/** Lines to copy to begin with; may be several lines. */
export const SNIPPET_ANNOTATION = 'stagecraft.dev/snippet';

/** What it costs: `<amount> <currency> per <unit>`, several separated by `;`, or `free`. */
export const COST_ANNOTATION = 'stagecraft.dev/cost';

/** `YYYY-MM-DD` from which nothing new should start on it. */
export const DEPRECATION_DATE_ANNOTATION = 'stagecraft.dev/deprecation-date';

/** `YYYY-MM-DD` from which it is no longer offered. */
export const SUNSET_DATE_ANNOTATION = 'stagecraft.dev/sunset-date';

/** Ref of what takes its place; kind `component` by default. */
export const REPLACED_BY_ANNOTATION = 'stagecraft.dev/replaced-by';

/** How to move off it: a page of the primitive's documents, or an address. */
export const MIGRATION_GUIDE_ANNOTATION = 'stagecraft.dev/migration-guide';

/** `type` of a link in `metadata.links` that leads to where one asks for help. */
export const SUPPORT_LINK_TYPE = 'support';

/** Set when the entity has documents; the catalog's own annotation. */
export const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';

/** `spec.type` that makes an entity a primitive. */
export const PRIMITIVE_TYPE = 'primitive';
