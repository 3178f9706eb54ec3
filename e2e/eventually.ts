import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until `check` no longer throws; after the deadline the last error stands. */
export async function eventually<T>(
  check: () => Promise<T>,
  withinMs: number,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(1_000);
    }
  }
}
