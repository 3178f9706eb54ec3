/** The job to be done, as a sentence in the words of who has it. */
export const JOB_ANNOTATION = 'stagecraft.dev/job';

/** Other words that people look for it by, separated by commas. */
export const SYNONYMS_ANNOTATION = 'stagecraft.dev/synonyms';

/** Ref of the template that starts a service on the primitive. */
export const GOLDEN_PATH_ANNOTATION = 'stagecraft.dev/golden-path';

/** Page of the primitive's documents to begin with, relative to their root. */
export const START_HERE_ANNOTATION = 'stagecraft.dev/start-here';

/** Set when the entity has documents; the catalog's own annotation. */
export const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';

/** `spec.type` that makes an entity a primitive. */
export const PRIMITIVE_TYPE = 'primitive';
