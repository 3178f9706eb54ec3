import type { Operations } from './server/openapi.ts';

/** One function for each `operationId` of openapi.yaml. */
export const operations: Operations = {};
