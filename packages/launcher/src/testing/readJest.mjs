import { relative } from 'node:path';
import { kindOf } from './kinds.mjs';
import { byKind, emptyResult } from './summary.mjs';

/**
 * Turns Jest's JSON report into results by kind. A file that could not run,
 * and a file without a test, count as one failure.
 */
export function readJest(report, root) {
  return byKind(report.testResults.map(file => readFile(file, root)));
}

function readFile(file, root) {
  const path = relative(root, file.name);
  const result = emptyResult(kindOf(`/${path}`));
  for (const test of file.assertionResults) {
    const name = `${path}: ${test.fullName}`;
    if (test.status === 'passed') result.passed += 1;
    else if (test.status === 'failed') addFailure(result, name);
    else addSkip(result, name);
  }
  if (file.status === 'failed' && result.failed === 0) {
    addFailure(result, `${path} could not run`);
  } else if (file.assertionResults.length === 0) {
    addFailure(result, `${path} holds no test`);
  }
  return result;
}

export function addFailure(result, name) {
  result.failed += 1;
  result.failures.push(name);
}

export function addSkip(result, name) {
  result.skipped += 1;
  result.skips.push(name);
}
