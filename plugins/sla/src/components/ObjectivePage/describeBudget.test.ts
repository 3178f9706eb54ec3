import { describeBudget } from './describeBudget';

it.each([
  [
    { unit: 'events' as const, allowed: 100, spent: 40, remaining: 60 },
    '40 of 100 allowed failures spent',
  ],
  [
    { unit: 'events' as const, allowed: 0.509, spent: 1, remaining: -0.491 },
    '1 of 0.5 allowed failures spent',
  ],
  [
    { unit: 'slices' as const, allowed: 8_064, spent: 12, remaining: 8_052 },
    '12 of 8,064 allowed bad time slices spent',
  ],
  [null, 'Nothing was measured, so nothing was spent.'],
])('%j: %s', (budget, text) => {
  expect(describeBudget(budget)).toBe(text);
});
