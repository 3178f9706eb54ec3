import { describeBudget } from './describeBudget';

it.each([
  [999_000, 99_960, 100_000, '40 failed of 100 that may'],
  [999_000, 500, 500, '0 failed; at this number of events none may'],
  [999_000, 0, 0, 'Nothing was measured, so nothing was spent.'],
])('at %i with %i of %i: %s', (target, good, total, text) => {
  expect(describeBudget(target, { good, total })).toBe(text);
});
