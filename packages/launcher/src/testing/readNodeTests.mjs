import { relative } from 'node:path';
import { addFailure, addSkip } from './readJest.mjs';
import { emptyResult } from './summary.mjs';

/** Turns the lines of `nodeReporter.mjs` into the result of one kind. */
export function readNodeTests(kind, text, root) {
  const result = emptyResult(kind);
  for (const line of text.split('\n').filter(Boolean)) {
    const test = JSON.parse(line);
    const path = test.file ? `${relative(root, test.file)}: ` : '';
    const name = `${path}${test.name}`;
    const isLeft = test.skip !== undefined || test.todo !== undefined;
    if (isLeft && !test.isSuite) addSkip(result, name);
    // A suite fails with its tests, which are counted; alone it fails by a hook.
    else if (!test.isPass) addFailureOnce(result, test, name);
    else if (!test.isSuite) result.passed += 1;
  }
  return result;
}

function addFailureOnce(result, test, name) {
  const isOnlyChildren = /subtests? failed/.test(test.message ?? '');
  if (!isOnlyChildren) addFailure(result, name);
}
