import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands for the notifications plugin. */
export interface Notifications {
  /** Its address, for a replica. */
  url: string;
  /** The idempotency keys of the messages it was told, in order, each as often. */
  keys: string[];
  close(): void;
}

/** Starts one that takes every message. */
export async function startNotifications(): Promise<Notifications> {
  const keys: string[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', chunk => chunks.push(chunk));
    req.on('end', () => {
      const { payload } = JSON.parse(Buffer.concat(chunks).toString());
      keys.push(payload.metadata.idempotencyKey);
      res.setHeader('content-type', 'application/json').end('[]');
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/notifications`;
  return { keys, url, close: () => server.close() };
}
