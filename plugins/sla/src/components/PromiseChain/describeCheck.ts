import { PromiseCheck } from '@stagecraft/backstage-plugin-sla-common';
import { formatPpm } from '@stagecraft/backstage-plugin-sla-react';

/** The verdict about one promise, in sentences. */
export function describeCheck(check: PromiseCheck): string {
  const { promisedPpm, ceilingPpm, holds, highestPromisePpm, chain } = check;
  const promised = formatPpm(promisedPpm);
  if (!chain.some(({ mode }) => mode === 'hard')) {
    return `${promised} is promised, and it stands on nothing else.`;
  }
  return holds
    ? `${promised} is promised, and what it needs promises ${formatPpm(
        ceilingPpm,
      )} together.`
    : `${promised} is promised, but what it needs promises only ${formatPpm(
        ceilingPpm,
      )} together. The highest promise that can be kept is ${formatPpm(
        highestPromisePpm,
      )}.`;
}
