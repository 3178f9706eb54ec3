import { ServiceUnavailableError } from '@backstage/errors';

/** How long a git host may take, in milliseconds. */
export interface HostLimits {
  /** For one answer of its REST interface. */
  answerMs: number;
  /** For a push, or for the files of a repository. */
  transferMs: number;
}

/** Limits that a slow connection to a git host far away keeps. */
export const HOST_LIMITS: HostLimits = { answerMs: 15_000, transferMs: 60_000 };

/**
 * Does work that is told when to stop, and does not wait longer for it.
 *
 * @throws ServiceUnavailableError when it takes longer than `ms`
 */
export async function withinTime<T>(
  ms: number,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<never>((_done, reject) => {
    signal.addEventListener(
      'abort',
      () =>
        reject(
          new ServiceUnavailableError(
            `${what} took longer than ${ms / 1000} seconds`,
          ),
        ),
      { once: true },
    );
  });
  return Promise.race([work(signal), late]);
}
