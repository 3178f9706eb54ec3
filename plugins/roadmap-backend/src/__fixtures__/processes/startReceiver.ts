import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands for the notifications plugin and keeps the ids of the news that it was told. */
export async function startReceiver() {
  const told = new Set<string>();
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', chunk => chunks.push(chunk));
    req.on('end', () => {
      const { payload } = JSON.parse(Buffer.concat(chunks).toString());
      const { idempotencyKey } = payload.metadata;
      told.add(idempotencyKey.replace('roadmap.news:', ''));
      res.setHeader('content-type', 'application/json').end('[]');
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    told,
    url: `http://127.0.0.1:${port}/api/notifications`,
    close: () => server.close(),
  };
}
