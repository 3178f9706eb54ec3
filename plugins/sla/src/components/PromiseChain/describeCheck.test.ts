import { describeCheck } from './describeCheck';

const check = {
  entityRef: 'component:default/shop',
  agreementRef: 'servicelevelagreement:default/shop',
  chosenBy: 'only' as const,
  promisedPpm: 999_500,
  ceilingPpm: 999_900,
  holds: true,
  chain: [
    {
      ref: 'component:default/database',
      mode: 'hard' as const,
      declared: true,
      promisedPpm: 999_900,
    },
  ],
  unpromised: [],
  cycles: [],
  highestPromisePpm: 999_900,
};

it.each([
  [check, '99.95% is promised, and what it needs promises 99.99% together.'],
  [
    { ...check, ceilingPpm: 999_000, highestPromisePpm: 999_000, holds: false },
    '99.95% is promised, but what it needs promises only 99.9% together. The highest promise that can be kept is 99.9%.',
  ],
  [
    { ...check, chain: [{ ...check.chain[0], mode: 'soft' as const }] },
    '99.95% is promised, and it stands on nothing else.',
  ],
])('%#', (given, words) => {
  expect(describeCheck(given)).toBe(words);
});
