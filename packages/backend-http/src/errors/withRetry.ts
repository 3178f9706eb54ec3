import { setTimeout as pause } from 'node:timers/promises';

const RETRYABLE = new Set(['40001', '40P01']);

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && RETRYABLE.has(code);
}

/**
 * Runs `work`, a whole transaction, again when PostgreSQL gave it up because of
 * a serialization failure (40001) or a deadlock (40P01): at most `retries`
 * further times (default 3), with a short random pause so that the rivals do
 * not meet again. Any other error, and the last one, is thrown as it is.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  options: { retries?: number } = {},
): Promise<T> {
  const retries = options.retries ?? 3;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= retries || !isRetryable(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
