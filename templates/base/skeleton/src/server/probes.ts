import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';
import type { Part } from './Service.ts';

/** Serves `/healthz` (is it alive) and `/readyz` (may it be given work). */
export function serveProbes(app: FastifyInstance, parts: Part[]): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  const config = { isProbe: true };
  app.get('/healthz', { config }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config }, async () => {
    if (stopping) throw new Problem(503, 'The service is stopping');
    await Promise.all(parts.map(part => part.check?.())).catch(
      (reason: Error) => {
        throw new Problem(503, reason.message);
      },
    );
    return { status: 'ready' };
  });
}
