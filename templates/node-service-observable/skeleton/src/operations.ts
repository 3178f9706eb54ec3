import type { Operations } from './server/openapi.ts';

/** One function for each `operationId` of openapi.yaml. */
export const operations: Operations = {
  greet: request => {
    const { name } = request.params as { name: string };
    request.log.debug({ name }, 'greeting');
    return { greeting: `Hello, ${name}!` };
  },
};
