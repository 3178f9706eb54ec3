import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that takes requests. */
export interface RunningForge {
  /** For example `http://localhost:7480`. */
  url: string;
  /** Ends open connections and the git commands behind them. */
  close(): Promise<void>;
}

/**
 * Listens on the loopback address only.
 *
 * @param port - 0 lets the system choose
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function listen(
  app: RequestListener,
  port: number,
): Promise<RunningForge> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}`,
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
