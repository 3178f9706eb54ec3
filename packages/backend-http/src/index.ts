export { audited } from './audited';
export { createStrictRouter } from './createStrictRouter';
export type {
  OpenApiDocument,
  StrictRouterOptions,
} from './createStrictRouter';
export { createErrorHandler } from './errors/createErrorHandler';
export { withRetry } from './errors/withRetry';
export { migrateDatabase } from './migrateDatabase';
export { problemOfBody } from './requests/refuseBadRequest';
export { etagOf, versionOf } from './requests/versions';
