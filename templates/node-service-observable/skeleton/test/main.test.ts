import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('it starts, is measured and ends in order', async () => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LOG_LEVEL: 'info' };
  const service = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  service.stdout.on('data', chunk => (log += chunk));
  const ended = once(service, 'exit');
  try {
    while (!log.includes('listening')) await once(service.stdout, 'data');
    const address = `http://127.0.0.1:${port}`;
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    await fetch(`${address}/v1/greetings/Ada`);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    assert.match(
      metrics,
      /http_server_request_duration_count\{[^}]*http_route="\/v1\/greetings\/:name"[^}]*\} 1\n/,
    );
    assert.doesNotMatch(metrics, /process_command/);
  } finally {
    service.kill('SIGTERM');
  }
  const [code] = await ended;
  assert.equal(code, 0);
  assert.match(log, /"msg":"stopped"/);
});
