import type { Operations } from './server/openapi.ts';
import { Problem } from './server/problem.ts';

/** One function for each `operationId` of openapi.yaml. */
export const operations: Operations = {
  listRuns: async ({ server }) => ({ runs: await server.pipeline.runs() }),
  startRun: async ({ server }) => {
    await server.pipeline.queue.askForRun();
    return { status: 'asked for' };
  },
  readFreshness: async ({ server }) => {
    const found = await server.pipeline.freshness();
    if (!found) throw new Problem(503, 'No run was good yet');
    if (found.isFresh) return found;
    throw new Problem(
      503,
      `The last good run ended ${found.ageSeconds} s ago, which is more than was promised`,
    );
  },
  listDeadLetters: async ({ server }) => ({
    deadLetters: await server.pipeline.queue.deadLetters(),
  }),
  retryDeadLetter: async ({ server, params }) => {
    const { id } = params as { id: string };
    const found = await server.pipeline.queue.retry(id);
    if (!found) throw new Problem(404, `There is no dead letter ${id}`);
    return { status: 'tried again' };
  },
};
