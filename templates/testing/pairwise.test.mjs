import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairwise } from './pairwise.mjs';

for (const [what, parameters, most] of [
  ['two by two', { a: [1, 2], b: [1, 2] }, 4],
  ['three by two by two', { a: [1, 2, 3], b: [1, 2], c: [true, false] }, 7],
  [
    'five parameters',
    { a: [1, 2, 3], b: [1, 2], c: ['x', undefined], d: [1, 2, 3], e: [1, 2] },
    12,
  ],
]) {
  test(`${what}: each pair occurs, in at most ${most} combinations`, () => {
    const rows = pairwise(parameters);
    assert.ok(rows.length <= most, `${rows.length} combinations`);
    const names = Object.keys(parameters);
    for (const left of names) {
      for (const right of names.filter(name => name !== left)) {
        for (const x of parameters[left]) {
          for (const y of parameters[right]) {
            const found = rows.some(row => row[left] === x && row[right] === y);
            assert.ok(found, `${left}=${x} with ${right}=${y}`);
          }
        }
      }
    }
  });
}
