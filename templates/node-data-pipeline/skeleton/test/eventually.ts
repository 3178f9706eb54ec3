import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 30_000;

/** Asks until the answer fits, and gives it; says what came last if it never does. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`Gave up: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}
