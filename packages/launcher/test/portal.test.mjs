import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  choosePlan,
  missingVariables,
  namesGitHosts,
  saysWhereToPublish,
} from '../src/portal/choosePlan.mjs';
import { nextVersion } from '../src/portal/nextVersion.mjs';
import { portalEnvironment } from '../src/portal/portalEnvironment.mjs';
import { waitUntilReady } from '../src/portal/readiness.mjs';
import { localSecrets } from '../src/portal/secrets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'launcher secrets '));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('what a start consists of', () => {
  test('everything, when nothing is said', () =>
    assert.deepEqual(choosePlan({}), {
      files: ['app-config.yaml', 'app-config.development.yaml'],
      isLocal: true,
      database: true,
      forge: true,
      issuer: true,
      sampleHistory: true,
    }));

  test('a server of PostgreSQL in the environment replaces the embedded one', () =>
    assert.equal(choosePlan({ env: { POSTGRES_HOST: 'db' } }).database, false));

  test('the personal file comes last, and its git hosts replace the local one', () => {
    const plan = choosePlan({ hasPersonalFile: true, personalHosts: true });
    assert.equal(plan.files.at(-1), 'app-config.local.yaml');
    assert.equal(plan.forge, false);
    assert.equal(plan.issuer, true);
  });

  test('a production configuration brings nothing that is for local use', () =>
    assert.deepEqual(
      choosePlan({
        configFiles: ['app-config.production.yaml'],
        hasPersonalFile: true,
      }),
      {
        files: ['app-config.yaml', 'app-config.production.yaml'],
        isLocal: false,
        database: false,
        forge: false,
        issuer: false,
        sampleHistory: false,
      },
    ));

  test('naming the development file keeps a start local', () => {
    const configFiles = ['app-config.development.yaml', '/elsewhere/mine.yaml'];
    assert.equal(choosePlan({ configFiles }).isLocal, true);
  });
});

describe('the next version of the templates', () => {
  for (const [tags, expected] of [
    [[], 'v1.0.0'],
    [['latest', 'v1'], 'v1.0.0'],
    [['v1.0.0'], 'v1.1.0'],
    [['v1.9.0', 'v1.10.0', 'v1.2.0'], 'v1.11.0'],
    [['v1.10.3', 'v2.0.1'], 'v2.1.0'],
  ]) {
    test(`after ${tags.join(', ') || 'none'} comes ${expected}`, () => {
      assert.equal(nextVersion(tags), expected);
    });
  }
});

describe('variables of a configuration', () => {
  test('those that nobody set are named once, in order', () =>
    assert.deepEqual(
      missingVariables(['a: ${B}\nb: ${A}-${C}', 'c: ${B}'], { C: '1' }),
      ['A', 'B'],
    ));
  test('comments and escaped signs do not count', () =>
    assert.deepEqual(
      missingVariables(['# ${A}\na: 1 # ${B}\nb: $${C}'], {}),
      [],
    ));
});

describe('git hosts of a configuration', () => {
  for (const [config, names] of [
    [undefined, false],
    [{ integrations: { github: [] } }, false],
    [{ integrations: { github: [{ host: 'github.com' }] } }, true],
  ]) {
    test(JSON.stringify(config) ?? 'an empty file', () =>
      assert.equal(namesGitHosts(config), names),
    );
  }
});

describe('where golden paths publish', () => {
  const saying = parameters => ({
    scaffolder: { defaultEnvironment: { parameters } },
  });
  for (const [config, says] of [
    [undefined, false],
    [saying({ gitHost: 'git.example.com' }), false],
    [saying({ gitHost: 'git.example.com', gitOrganization: 'p' }), true],
  ]) {
    test(JSON.stringify(config) ?? 'an empty file', () =>
      assert.equal(saysWhereToPublish(config), says),
    );
  }
});

describe('the environment of the parts', () => {
  const ports = { portal: 1, app: 2, database: 3, forge: 4, issuer: 5 };
  const secrets = {
    backend: 'b',
    forge: 'f',
    issuerClient: 'i',
    sampleHistory: 's',
    session: 'e',
  };
  const local = { plan: choosePlan({}), ports, dataDir: '/d', secrets };

  test('a local start gets addresses, secrets and the embedded database', () => {
    const database = { host: '127.0.0.1', port: 3, user: 'u', password: 'p' };
    const base = { NODE_ENV: 'test', npm_lifecycle_event: 'start' };
    const env = portalEnvironment({ ...local, base, database });
    assert.equal(env.STAGECRAFT_BASE_URL, 'http://localhost:1');
    assert.equal(env.STAGECRAFT_FORGE_HOST, 'localhost:4');
    assert.equal(env.STAGECRAFT_SESSION_SECRET, 'e');
    assert.equal(env.POSTGRES_PORT, '3');
    assert.equal(env.STAGECRAFT_DATA, '/d');
    assert.equal('NODE_ENV' in env, false);
    assert.equal('npm_lifecycle_event' in env, false);
  });

  test('golden paths come from the local git host, or from their folder', () => {
    const name = 'APP_CONFIG_goldenPaths_sources';
    const env = portalEnvironment({ ...local, base: {} });
    assert.deepEqual(JSON.parse(env[name]), [
      { url: 'http://localhost:4/meridian/golden-paths' },
    ]);
    const plan = choosePlan({ personalHosts: true });
    assert.equal(
      name in portalEnvironment({ ...local, plan, base: {} }),
      false,
    );
  });

  test('with hot reload the backend knows where the frontend is', () => {
    const env = portalEnvironment({ ...local, base: {}, isDev: true });
    assert.equal(env.APP_CONFIG_app_baseUrl, '"http://localhost:2"');
  });

  test('production gets no secret and no address of ours', () => {
    const plan = choosePlan({ configFiles: ['app-config.production.yaml'] });
    const base = { STAGECRAFT_BASE_URL: 'https://portal.example' };
    const env = portalEnvironment({ ...local, plan, base });
    assert.equal(env.NODE_ENV, 'production');
    assert.equal(env.STAGECRAFT_BASE_URL, 'https://portal.example');
    const ours = Object.keys(env).filter(it =>
      /SECRET|TOKEN|FORGE|ISSUER/.test(it),
    );
    assert.deepEqual(ours, []);
  });

  test('options of a test runner are not inherited', () => {
    const base = { NODE_OPTIONS: '--test-reporter=x --max-old-space-size=9' };
    const env = portalEnvironment({ ...local, base });
    assert.equal(env.NODE_OPTIONS, '--max-old-space-size=9');
  });
});

describe('secrets', () => {
  test('are random, long, kept, and readable by their owner alone', () => {
    const first = localSecrets(folder);
    const file = join(folder, 'secrets.json');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(new Set(Object.values(first)).size, 6);
    assert.ok(Object.values(first).every(secret => secret.length >= 32));
    assert.deepEqual(localSecrets(folder), first);
  });

  test('one that is missing is added, the others stay', () => {
    const file = join(folder, 'secrets.json');
    const before = JSON.parse(readFileSync(file, 'utf8'));
    const { session, ...rest } = before;
    writeFileSync(file, JSON.stringify(rest));
    const now = localSecrets(folder);
    assert.equal(now.database, before.database);
    assert.notEqual(now.session, session);
  });

  test('a broken file is not replaced', () => {
    writeFileSync(join(folder, 'secrets.json'), '{');
    assert.throws(() => localSecrets(folder), /cannot be read/);
  });
});

test('waiting for a backend ends with the start that is stopped', () =>
  assert.rejects(
    waitUntilReady('http://127.0.0.1:9', { isAlive: () => false }),
    /stopped/,
  ));
