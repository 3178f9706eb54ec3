import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const main = require.resolve('../main.ts');

export const SECRET = 'a-secret-for-this-test-only';
export const PORTAL = 'http://localhost:17007';

/** A data folder that outlives the issuers which use it. */
export function temporaryFolder() {
  return mkdtemp(join(tmpdir(), 'dev issuer '));
}

export function removeFolder(folder: string) {
  return rm(folder, { recursive: true, force: true });
}

/** Runs the command as the launcher does; `output` is all that it said. */
export function runIssuer(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--require', transform, main], {
    env: {
      PATH: process.env.PATH,
      STAGECRAFT_BASE_URL: PORTAL,
      STAGECRAFT_ISSUER_CLIENT_SECRET: SECRET,
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
  return { child, ended, output: () => output };
}

/** Starts an issuer on a free port and waits until it listens. */
export async function startIssuer(folder: string, port?: number) {
  const url = `http://localhost:${port ?? (await freePort())}`;
  const issuer = runIssuer({
    STAGECRAFT_DATA: folder,
    STAGECRAFT_ISSUER_URL: url,
  });
  while (!issuer.output().includes(`ready at ${url}`)) {
    if (issuer.child.exitCode !== null) throw new Error(issuer.output());
    await new Promise(wait => setTimeout(wait, 25));
  }
  const stop = () => {
    issuer.child.kill('SIGTERM');
    return issuer.ended;
  };
  return { url, port: Number(new URL(url).port), stop, output: issuer.output };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(done =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    }),
  );
}
