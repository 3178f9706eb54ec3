import type { Server, Socket } from 'node:net';
import { RootLifecycleService } from '@backstage/backend-plugin-api';

/** What `endConnections` needs. */
export interface EndConnectionsOptions {
  server: Server;
  lifecycle: Pick<RootLifecycleService, 'addShutdownHook'>;
  /** How long requests may go on after the shutdown began, in ms. */
  graceMs: number;
}

/**
 * Ends every connection that is still open a moment after the portal began to
 * stop. The server itself waits without limit for long polls of the event bus
 * and for the browsers' web sockets, which nobody will answer any more.
 */
export function endConnections(options: EndConnectionsOptions): void {
  const { server, lifecycle, graceMs } = options;
  const open = new Set<Socket>();
  server.on('connection', socket => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  lifecycle.addShutdownHook(() => {
    const timer = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, graceMs);
    server.once('close', () => clearTimeout(timer));
  });
}
