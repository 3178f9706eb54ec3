import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const main = resolve(__dirname, 'main.ts');

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'dev forge '));
});
afterAll(() => rm(data, { recursive: true, force: true }));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--require', transform, main], {
    env: {
      PATH: process.env.PATH,
      STAGECRAFT_DATA: data,
      STAGECRAFT_FORGE_USER: 'portal',
      STAGECRAFT_FORGE_PASSWORD: 'canary-secret',
      ...env,
    },
  });
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>(done => child.once('close', done));
  const said = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended early: ${output}`);
      await new Promise(wait => setTimeout(wait, 25));
    }
  };
  return { child, ended, said, output: () => output };
}

function takePort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer();
  return new Promise(done =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const free = () =>
        new Promise<void>(freed => server.close(() => freed()));
      done({ port, free });
    }),
  );
}

describe('the command', () => {
  it('starts, answers and ends on SIGTERM', async () => {
    const { port, free } = await takePort();
    await free();
    const url = `http://localhost:${port}`;
    const forge = start({ STAGECRAFT_FORGE_URL: url });
    await forge.said(`ready at ${url}`);
    expect((await fetch(`${url}/api/v1/orgs/meridian`)).status).toBe(200);
    forge.child.kill('SIGTERM');
    expect(await forge.ended).toBe(0);
    expect(forge.output()).not.toContain('canary');
  }, 30_000);

  it('says which port is taken', async () => {
    const { port, free } = await takePort();
    const forge = start({ STAGECRAFT_FORGE_URL: `http://localhost:${port}` });
    expect(await forge.ended).toBe(1);
    expect(forge.output()).toContain(`Port ${port} is taken`);
    await free();
  }, 30_000);

  it('refuses production', async () => {
    const forge = start({ NODE_ENV: 'production' });
    expect(await forge.ended).toBe(1);
    expect(forge.output()).toContain('does not run with NODE_ENV=production');
  }, 30_000);
});
