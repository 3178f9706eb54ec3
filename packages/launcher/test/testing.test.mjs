import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Steps } from '../src/console/Steps.mjs';
import { KINDS, JEST_KINDS, kindOf } from '../src/testing/kinds.mjs';
import { readJest } from '../src/testing/readJest.mjs';
import { readNodeTests } from '../src/testing/readNodeTests.mjs';
import { testEnvironment } from '../src/testing/runStages.mjs';
import { isWanted } from '../src/testing/stages.mjs';
import {
  byKind,
  emptyResult,
  isSuccess,
  lastLine,
  renderSummary,
} from '../src/testing/summary.mjs';

const folder = mkdtempSync(join(tmpdir(), 'launcher testing '));
after(() => rmSync(folder, { recursive: true, force: true }));

const result = (kind, counts) => ({ ...emptyResult(kind), ...counts });

describe('the kind of a test', () => {
  for (const [path, kind] of [
    ['/plugins/sla-common/src/judge.test.ts', 'unit'],
    ['/plugins/sla-backend/src/database/DatabaseSampleStore.test.ts', 'store'],
    ['/plugins/sla-backend/src/database/migrations.test.ts', 'migration'],
    ['/plugins/sla-backend/src/router.test.ts', 'router'],
    ['/plugins/sla-backend/src/plugin.test.ts', 'plugin'],
    ['/plugins/techdocs-backend-module-markdown/src/module.test.ts', 'plugin'],
    ['/plugins/sla/src/components/Page/Page.test.tsx', 'page'],
  ]) {
    test(`${path} is ${kind}`, () => assert.equal(kindOf(path), kind));
  }

  test('each has a row in the table', () =>
    assert.deepEqual(
      JEST_KINDS.filter(kind => !KINDS.includes(kind)),
      [],
    ));

  test('long ones run only when asked for', () => {
    assert.equal(isWanted('a.long.test.ts', { long: false }), false);
    assert.equal(isWanted('a.long.test.ts', { long: true }), true);
    assert.equal(isWanted('a.test.ts', { long: false }), true);
  });
});

describe('the environment of tests', () => {
  const base = {
    PATH: '/bin',
    NODE_ENV: 'production',
    POSTGRES_HOST: 'db',
    STAGECRAFT_PORT: '1',
    STAGECRAFT_TEST_LONG: '1',
    STAGECRAFT_E2E_SLOW: '1',
  };

  test('holds nothing of a running portal', () =>
    assert.deepEqual(testEnvironment(base, { long: false }), {
      PATH: '/bin',
      STAGECRAFT_E2E_SLOW: '1',
      CI: 'true',
      FORCE_COLOR: '0',
    }));

  test('tells those that can be made longer to be so with --long', () =>
    assert.equal(
      testEnvironment(base, { long: true }).STAGECRAFT_TEST_LONG,
      '1',
    ));
});

describe('a report of Jest', () => {
  const file = (name, status, ...tests) => ({
    name: `/repo/plugins/x/src/${name}`,
    status,
    assertionResults: tests.map(it => ({ status: it, fullName: `it ${it}` })),
  });
  const read = (...testResults) => readJest({ testResults }, '/repo');

  test('is counted by kind, with names for what failed and was skipped', () => {
    const [unit, page] = read(
      file('a.test.ts', 'failed', 'passed', 'failed', 'pending'),
      file('b.test.ts', 'passed', 'passed', 'todo'),
      file('c.test.tsx', 'passed', 'passed'),
    );
    assert.equal(lastLine([unit]), '2 passed, 1 failed, 2 skipped');
    assert.deepEqual(unit.failures, ['plugins/x/src/a.test.ts: it failed']);
    assert.equal(unit.skips.length, 2);
    assert.equal(lastLine([page]), '1 passed, 0 failed, 0 skipped');
  });

  test('counts a file that could not run', () =>
    assert.match(read(file('a.test.ts', 'failed'))[0].failures[0], /not run/));

  test('counts a file without a test', () =>
    assert.match(read(file('a.test.ts', 'passed'))[0].failures[0], /no test/));
});

describe('a report of node:test', () => {
  const reporter = fileURLToPath(
    new URL('../src/testing/nodeReporter.mjs', import.meta.url),
  );

  function run(source) {
    const file = join(folder, 'sample.test.mjs');
    const report = join(folder, 'report.jsonl');
    writeFileSync(file, source);
    const { NODE_TEST_CONTEXT: _inherited, ...env } = process.env;
    const to = [
      '--test-reporter',
      reporter,
      '--test-reporter-destination',
      report,
    ];
    spawnSync(process.execPath, ['--test', ...to, file], { env });
    return readNodeTests('house', readFileSync(report, 'utf8'), folder);
  }

  test('counts passed, failed, skipped and to-do', () => {
    const found = run(`import { describe, test } from 'node:test';
      describe('suite', () => {
        test('good', () => {});
        test('bad', () => { throw new Error('x'); });
        test.skip('left', () => {});
        test.todo('later');
      });`);
    assert.equal(lastLine([found]), '1 passed, 1 failed, 2 skipped');
    assert.deepEqual(found.failures, ['sample.test.mjs: bad']);
    assert.deepEqual(found.skips, [
      'sample.test.mjs: left',
      'sample.test.mjs: later',
    ]);
  });

  test('counts a hook that failed', () => {
    const found = run(`import { before, describe, test } from 'node:test';
      describe('suite', () => { before(() => { throw new Error('x'); });
        test('good', () => {}); });`);
    assert.ok(found.failed >= 1);
    assert.equal(found.passed, 0);
  });

  test('counts a file that breaks down', () =>
    assert.equal(run('throw new Error("x");').failed, 1));
});

describe('the summary', () => {
  const results = [
    result('browser', { passed: 2 }),
    result('unit', { passed: 3, failed: 1, failures: ['a'] }),
    result('unit', { skipped: 1, skips: ['b'] }),
  ];

  test('adds up by kind in the order of the table', () =>
    assert.deepEqual(
      byKind(results).map(it => [it.kind, it.passed, it.failed, it.skipped]),
      [
        ['unit', 3, 1, 1],
        ['browser', 2, 0, 0],
      ],
    ));

  test('ends with one line', () =>
    assert.equal(
      renderSummary(results).split('\n').at(-1),
      '5 passed, 1 failed, 1 skipped',
    ));

  test('names what was skipped and what failed', () =>
    assert.match(
      renderSummary(results),
      /Skipped:\n {2}- b\n\nFailed:\n {2}- a/,
    ));

  test('is a success only when something passed and nothing failed', () => {
    assert.equal(isSuccess([result('unit', { passed: 1 })]), true);
    assert.equal(isSuccess(results), false);
    assert.equal(isSuccess([]), false);
    assert.equal(isSuccess([result('unit', { skipped: 3 })]), false);
  });
});

describe('the line of a step', () => {
  const run = async work => {
    let text = '';
    const steps = new Steps({ write: chunk => (text += chunk) });
    await steps.run('Lint', work).catch(() => {});
    return text;
  };

  test('is ticked when it went well', async () =>
    assert.match(await run(async () => 1), /^ {2}✔ Lint/));

  test('is crossed when something wrong was found', async () =>
    assert.match(await run(async step => step.failed()), /^ {2}✖ Lint/));

  test('is crossed when it broke down', async () => {
    const text = await run(() => Promise.reject(new Error('x')));
    assert.match(text, /^ {2}✖ Lint/);
  });
});
