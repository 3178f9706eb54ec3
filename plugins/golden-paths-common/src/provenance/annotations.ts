/** Where a generated project keeps what it was generated from. */
export const ANSWERS_FILE = '.platform/answers.yaml';

/** Name of the template that an entity was generated from, such as `node-service-auth`. */
export const TEMPLATE_ANNOTATION = 'stagecraft.dev/generated-from';

/** Tag of the templates that an entity was generated from, such as `v1.10.0`. */
export const VERSION_ANNOTATION = 'stagecraft.dev/generated-version';

/** Commit of the templates that an entity was generated from. */
export const COMMIT_ANNOTATION = 'stagecraft.dev/generated-commit';
