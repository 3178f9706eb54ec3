import { agreement, component } from './catalog';

/** A service that promises 99 % and needs others that promise these levels. */
export const needing = (...percents: number[]) => [
  component('top', { dependsOn: percents.map((_, i) => `component:dep-${i}`) }),
  agreement('top', 99),
  ...percents.map((percent, i) => agreement(`dep-${i}`, percent)),
];

/** The same with all of them in one redundant group. */
export const redundantOn = (...percents: number[]) => [
  agreement('top', 99, {
    dependencies: percents.map((_, i) => ({
      ref: `dep-${i}`,
      mode: 'hard',
      group: 'stores',
    })),
  }),
  ...percents.map((percent, i) => agreement(`dep-${i}`, percent)),
];
