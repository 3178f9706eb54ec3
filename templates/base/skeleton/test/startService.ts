import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The program that `npm start` runs. */
export const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Starts the service as a process of its own, on a port that nobody uses. */
export async function startService(settings: Record<string, string>) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    LOG_LEVEL: 'info',
    ...settings,
  };
  const service = spawn(process.execPath, [main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  let log = '';
  service.stdout.on('data', chunk => {
    log += chunk;
  });
  while (!log.includes('listening')) {
    const [code] = await Promise.race([once(service.stdout, 'data'), ended]);
    if (typeof code === 'number')
      throw new Error(`It ended with ${code}: ${log}`);
  }
  return {
    address: `http://127.0.0.1:${port}`,
    /** What it has logged so far. */
    log: () => log,
    /** Asks it to end and gives its exit code. */
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      service.kill(signal);
      return (await ended)[0] as number | null;
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
