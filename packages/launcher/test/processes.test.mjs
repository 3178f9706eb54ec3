import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Complaint } from '../src/console/Complaint.mjs';
import { requireServer } from '../src/database/requireServer.mjs';
import { Supervisor } from '../src/processes/Supervisor.mjs';
import {
  freePorts,
  portsFrom,
  requireFreePorts,
} from '../src/processes/ports.mjs';
import { isRunning, startOf } from '../src/processes/processIdentity.mjs';
import { takeRunLock } from '../src/processes/runLock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'launcher processes '));
after(() => rmSync(folder, { recursive: true, force: true }));

const node = (name, script, more = {}) => ({
  name,
  command: process.execPath,
  args: ['-e', script],
  env: process.env,
  ...more,
});
const FOREVER = 'setInterval(() => {}, 1000)';

async function gone(process_, patienceMs = 15_000) {
  const deadline = Date.now() + patienceMs;
  while (isRunning(process_)) {
    assert.ok(Date.now() < deadline, `process ${process_.pid} is still there`);
    await delay(50);
  }
}

describe('a process', () => {
  test('is known by its start', () => {
    const start = startOf(process.pid);
    assert.equal(isRunning({ pid: process.pid, start }), true);
    assert.equal(isRunning({ pid: process.pid, start: `${start}0` }), false);
    assert.equal(isRunning({ pid: 2 ** 22 + 1, start }), false);
  });
});

describe('the supervisor', () => {
  test('ends every part and the children of the parts', async () => {
    const supervisor = new Supervisor();
    const script = `const c = require('child_process').spawn(process.execPath,
      ['-e', ${JSON.stringify(FOREVER)}]); console.log(c.pid); ${FOREVER}`;
    const part = supervisor.startPart(node('a part', script));
    const child = Number(await part.waitForLine(/^\d+$/));
    const childStart = startOf(child);
    const both = [part, { pid: child, start: childStart }];
    assert.ok(both.every(isRunning));
    await supervisor.stopAll();
    for (const each of both) await gone(each);
  });

  test('tells when a part ends by itself, with its last lines', async () => {
    const supervisor = new Supervisor();
    supervisor.startPart(
      node('a part', `console.error('out of luck'); process.exit(3)`),
    );
    const complaint = await supervisor.failed;
    assert.match(complaint.message, /^A part ended with exit code 3\./);
    assert.match(complaint.message, /\| out of luck/);
    await supervisor.stopAll();
  });

  test('shows lines once that differ only in numbers', async () => {
    const supervisor = new Supervisor();
    const script = `for (const it of [1, 22, 333]) console.log(it + ' lost');
      process.exit(1)`;
    supervisor.startPart(node('a part', script));
    const { message } = await supervisor.failed;
    assert.match(message, /\| 1 lost$/);
    await supervisor.stopAll();
  });

  test('shows the innermost cause of a long chain', async () => {
    const supervisor = new Supervisor();
    const script = `const chain = 'because of this, Error: '.repeat(30);
      for (const it of ['a', 'b']) console.log(it + chain + 'no TLS');
      process.exit(1)`;
    supervisor.startPart(node('a part', script));
    const { message } = await supervisor.failed;
    assert.match(message, /lines:\n {2}\| … Error: no TLS$/);
    await supervisor.stopAll();
  });

  test('says when a program does not exist', async () => {
    const supervisor = new Supervisor();
    supervisor.startPart({ name: 'a part', command: '/no/such', args: [] });
    assert.match((await supervisor.failed).message, /could not be run/);
    await supervisor.stopAll();
  });

  test('hands out the output of a command that failed', async () => {
    const supervisor = new Supervisor();
    const script = `console.log('half'); process.exit(1)`;
    await assert.rejects(supervisor.runCommand(node('it', script)), error => {
      assert.equal(error.output, 'half');
      return /it ended with exit code 1/.test(error.message);
    });
    await supervisor.stopAll();
  });

  test('leaves no part when it is itself killed', async () => {
    const modules = new URL('../src/processes/Supervisor.mjs', import.meta.url);
    const script = `import { Supervisor } from ${JSON.stringify(modules.href)};
      const part = new Supervisor().startPart({ name: 'x', command: process.execPath,
        args: ['-e', ${JSON.stringify(FOREVER)}], env: process.env });
      console.log(part.pid); ${FOREVER}`;
    const args = ['--input-type=module', '-e', script];
    const launcher = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [chunk] = await new Promise(resolve =>
      launcher.stdout.once('data', (...all) => resolve(all)),
    );
    const part = {
      pid: Number(`${chunk}`),
      start: startOf(Number(`${chunk}`)),
    };
    assert.equal(isRunning(part), true);
    launcher.kill('SIGKILL');
    await gone(part);
  });
});

describe('the lock of a folder', () => {
  const file = join(folder, 'run.json');

  test('is refused while its holder runs, and says who that is', async () => {
    const lock = await takeRunLock(file);
    lock.update({ address: 'http://localhost:1' });
    await assert.rejects(takeRunLock(file), error => {
      assert.match(error.message, new RegExp(`process ${process.pid}, http`));
      return /STAGECRAFT_DATA/.test(error.remedy);
    });
    lock.release();
    (await takeRunLock(file)).release();
  });

  test('of a killed start is taken over, and what it left behind is ended', async () => {
    const left = spawn(process.execPath, ['-e', FOREVER], { detached: true });
    const part = { pid: left.pid, start: startOf(left.pid), target: -left.pid };
    const record = { pid: 2 ** 22 + 1, start: '1', parts: [part] };
    writeFileSync(file, JSON.stringify(record));
    const lock = await takeRunLock(file);
    await gone(part);
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).pid, process.pid);
    lock.release();
  });

  test('spares a program that only has the number of an old one', async () => {
    const other = spawn(process.execPath, ['-e', FOREVER]);
    const start = startOf(other.pid);
    const part = { pid: other.pid, start: '1', target: other.pid };
    writeFileSync(
      file,
      JSON.stringify({ pid: other.pid, start: '1', parts: [part] }),
    );
    const lock = await takeRunLock(file);
    assert.equal(isRunning({ pid: other.pid, start }), true);
    lock.release();
    other.kill('SIGKILL');
  });

  test('half written counts as left by nobody', async () => {
    writeFileSync(file, '{"pid":');
    (await takeRunLock(file)).release();
  });

  test('goes to one of many who want it at once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => takeRunLock(file)),
    );
    const won = tries.filter(({ status }) => status === 'fulfilled');
    assert.equal(won.length, 1);
    won[0].value.release();
  });
});

describe('ports', () => {
  test('come from the environment', () =>
    assert.equal(portsFrom({ STAGECRAFT_PORT: '81' }).portal, 81));

  for (const text of ['http', '0', '70000', '1.5']) {
    test(`${text} is no port`, () =>
      assert.throws(
        () => portsFrom({ STAGECRAFT_PORT: text }),
        /STAGECRAFT_PORT is/,
      ));
  }

  test('a taken one is named with the variable that moves it', async () => {
    const server = createServer();
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await assert.rejects(
      requireFreePorts({ forge: port }, ['forge']),
      error => {
        assert.match(
          error.message,
          new RegExp(`Port ${port} .*git host is taken`),
        );
        return /STAGECRAFT_FORGE_PORT=\d+ npm start/.test(error.remedy);
      },
    );
    server.close();
  });

  test('free ones are free and differ', async () => {
    const ports = await freePorts(['portal', 'database']);
    assert.notEqual(ports.portal, ports.database);
    await requireFreePorts(ports, ['portal', 'database']);
  });
});

describe('a PostgreSQL named in the environment', () => {
  test('must answer at its address', async () => {
    const { database: port } = await freePorts(['database']);
    const there = { POSTGRES_HOST: '127.0.0.1', POSTGRES_PORT: `${port}` };
    await assert.rejects(requireServer(there), error => {
      assert.ok(error instanceof Complaint);
      assert.match(error.message, new RegExp(`127.0.0.1:${port} \\(ECONNREF`));
      return /POSTGRES_HOST/.test(error.remedy);
    });
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    await requireServer(there);
    server.close();
  });

  test('is not looked for when there is none, or when it is a socket', async () => {
    await requireServer({});
    await requireServer({ POSTGRES_HOST: '/var/run/postgresql' });
  });
});
