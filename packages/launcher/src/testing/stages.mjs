import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from '../bootstrap/hashFiles.mjs';
import { ROOT, inRoot } from '../root.mjs';
import { JEST_KINDS, kindOf } from './kinds.mjs';
import { addFailure, readJest } from './readJest.mjs';
import { readNodeTests } from './readNodeTests.mjs';
import { emptyResult } from './summary.mjs';

const CLI = inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli');
const TSC = inRoot('node_modules', 'typescript', 'bin', 'tsc');
const REPORTER = inRoot(
  'packages',
  'launcher',
  'src',
  'testing',
  'nodeReporter.mjs',
);
const TEST_FILE = /\.test\.(ts|tsx|mjs)$/;
const LONG = /\.long\.test\./;

/**
 * The stages of `npm test`. Each has a `title`, the `kinds` of tests in it,
 * and `run(context)`, which gives results.
 */
export const STAGES = [
  { title: 'Check the types', kinds: ['type check'], run: checkTypes },
  { title: 'Lint', kinds: ['lint'], run: lint },
  {
    title: 'Test the packages',
    kinds: JEST_KINDS,
    needsDatabase: true,
    run: runJest,
  },
  nodeStage('Test the launcher', 'launcher', ['packages/launcher/test']),
  nodeStage('Test the house', 'house', ['test']),
  {
    ...nodeStage('Test the templates', 'template', ['templates']),
    needsDatabase: true,
  },
  {
    ...nodeStage('Test in the browser', 'browser', ['e2e']),
    needsDatabase: true,
  },
];

async function checkTypes(context) {
  const args = ['--max-old-space-size=4096', TSC, '--pretty', 'false'];
  return check('type check', context, args, /error TS/);
}

async function lint(context) {
  const args = [CLI, 'repo', 'lint', '--max-warnings', '0'];
  return check('lint', context, args, /\d+:\d+ +(error|warning)|✖/);
}

async function check(kind, context, args, pattern) {
  const result = emptyResult(kind);
  try {
    await context.command({ name: kind, args, logFile: context.log(kind) });
    result.passed += 1;
  } catch (error) {
    context.explain(error, pattern);
    addFailure(result, `${kind} (${relative(ROOT, context.log(kind))})`);
  }
  return [result];
}

async function runJest(context) {
  const files = jestFiles().filter(file => context.wants(kindOf(file), file));
  if (files.length === 0) return [nothingFound('unit', 'the packages')];
  const report = join(context.folder, 'jest.json');
  const args = [
    '--max-old-space-size=4096',
    CLI,
    'repo',
    'test',
    '--json',
    `--outputFile=${report}`,
    '--maxWorkers=2',
    '--workerIdleMemoryLimit=1200MB',
    '--watchAll=false',
    '--runTestsByPath',
    ...files,
  ];
  const logFile = context.log('jest');
  await context
    .command({
      name: 'jest',
      args,
      logFile,
      onLine: countFiles(context, files),
    })
    .catch(error => context.explain(error, /●|FAIL|Error:/));
  if (existsSync(report)) {
    return readJest(JSON.parse(readFileSync(report, 'utf8')), ROOT);
  }
  const result = emptyResult('unit');
  addFailure(result, `jest itself (${relative(ROOT, logFile)})`);
  return [result];
}

function countFiles(context, files) {
  let done = 0;
  return line => {
    if (!/^(PASS|FAIL) /.test(line)) return;
    done += 1;
    context.progress(`${done} of ${files.length} files`);
  };
}

function jestFiles() {
  const rooms = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(inRoot(folder)).map(name => inRoot(folder, name)),
  );
  return listFiles(rooms.filter(usesJest)).filter(file => TEST_FILE.test(file));
}

function usesJest(room) {
  const manifest = join(room, 'package.json');
  if (!existsSync(manifest)) return false;
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
  return /backstage-cli package test/.test(scripts?.test ?? '');
}

function nodeStage(title, kind, folders) {
  const run = async context => {
    const files = listFiles(folders.map(folder => inRoot(folder)))
      .filter(file => TEST_FILE.test(file) && !file.includes('/skeleton/'))
      .filter(file => context.wants(kind, file));
    if (files.length === 0) return [nothingFound(kind, folders.join(', '))];
    return [await runNodeTests(context, kind, files)];
  };
  return { title, kinds: [kind], run };
}

async function runNodeTests(context, kind, files) {
  const report = join(context.folder, `${kind}.jsonl`);
  const args = [
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${REPORTER}`,
    `--test-reporter-destination=${report}`,
    ...files,
  ];
  const onLine = line => context.progress(line.trim());
  let crash;
  await context
    .command({ name: kind, args, logFile: context.log(kind), onLine })
    .catch(error => {
      crash = error;
      context.explain(error, /✖|Error/);
    });
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const result = readNodeTests(kind, text, ROOT);
  if (crash && result.failed === 0) {
    addFailure(result, `${kind}: ${crash.message.split('\n')[0]}`);
  }
  if (result.passed + result.failed + result.skipped === 0) {
    addFailure(result, `no test was found in ${files.length} files of ${kind}`);
  }
  return result;
}

function nothingFound(kind, where) {
  const result = emptyResult(kind);
  addFailure(result, `no test file was found in ${where}`);
  return result;
}

/** Whether a file belongs to a run; long ones only with `--long`. */
export function isWanted(file, { long }) {
  return long || !LONG.test(file);
}
