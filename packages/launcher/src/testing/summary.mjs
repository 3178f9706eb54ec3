import { KINDS } from './kinds.mjs';

/**
 * What a stage found: `{ kind, passed, failed, skipped, failures: [name],
 * skips: [name], milliseconds }` for each kind of test in it.
 */
export function emptyResult(kind) {
  return { kind, passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
}

/** Adds up the results of the same kind, in the order of the table. */
export function byKind(results) {
  const sums = new Map();
  for (const result of results) {
    const sum = sums.get(result.kind) ?? emptyResult(result.kind);
    for (const count of ['passed', 'failed', 'skipped']) {
      sum[count] += result[count];
    }
    sum.failures.push(...result.failures);
    sum.skips.push(...result.skips);
    sums.set(result.kind, sum);
  }
  const place = kind => KINDS.indexOf(kind);
  return [...sums.values()].sort((a, b) => place(a.kind) - place(b.kind));
}

/** The table, the names of skipped and failed tests, and the one line at the end. */
export function renderSummary(results) {
  const sums = byKind(results);
  const list = (title, names) =>
    names.length ? ['', title, ...names.map(name => `  - ${name}`)] : [];
  return [
    '',
    ...table(sums),
    ...list(
      'Skipped:',
      sums.flatMap(sum => sum.skips),
    ),
    ...list(
      'Failed:',
      sums.flatMap(sum => sum.failures),
    ),
    '',
    lastLine(sums),
  ].join('\n');
}

export function lastLine(results) {
  const total = count => results.reduce((sum, it) => sum + it[count], 0);
  return `${total('passed')} passed, ${total('failed')} failed, ${total(
    'skipped',
  )} skipped`;
}

/** Whether a run with these results is a success: something passed, nothing failed. */
export function isSuccess(results) {
  const total = count => results.reduce((sum, it) => sum + it[count], 0);
  return total('failed') === 0 && total('passed') > 0;
}

function table(sums) {
  const row = (kind, ...counts) =>
    `  ${kind.padEnd(12)}${counts.map(it => `${it}`.padStart(9)).join('')}`;
  return [
    row('Tests', 'passed', 'failed', 'skipped'),
    ...sums.map(sum => row(sum.kind, sum.passed, sum.failed, sum.skipped)),
  ];
}
