import { describeBudget } from './describeBudget';

it.each([
  [
    { unit: 'events' as const, allowed: 100, spent: 40, remaining: 60 },
    145.9,
    '40 of 100 allowed failures spent, 2 hours 25 minutes of full outage left',
  ],
  [
    { unit: 'events' as const, allowed: 0.509, spent: 1, remaining: -0.491 },
    -12,
    '1 of 0.5 allowed failures spent',
  ],
  [
    { unit: 'slices' as const, allowed: 8_064, spent: 12, remaining: 8_052 },
    8_052,
    '12 of 8,064 allowed bad time slices spent, 5 days 14 hours of bad slices left',
  ],
  [null, null, 'Nothing was measured, so nothing was spent.'],
])('%j with %p minutes left: %s', (budget, minutesLeft, text) => {
  expect(describeBudget(budget, minutesLeft)).toBe(text);
});
