import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';

/** How long a git host may take, in milliseconds. */
export interface HostLimits {
  /** For one answer of its REST interface. */
  answerMs: number;
  /** For a push, or for the files of a repository. */
  transferMs: number;
}

/** Limits that a slow connection to a git host far away keeps. */
const PATIENT: HostLimits = { answerMs: 15_000, transferMs: 60_000 };
const MOST_SECONDS = 3600;

/**
 * The limits in `goldenPaths.limits`.
 *
 * @throws InputError for what is no time to wait
 */
export function hostLimitsOf(config: RootConfigService): HostLimits {
  const limit = (name: string, usualMs: number) => {
    const key = `goldenPaths.limits.${name}`;
    const seconds = config.getOptionalNumber(key) ?? usualMs / 1000;
    if (seconds > 0 && seconds <= MOST_SECONDS) return seconds * 1000;
    throw new InputError(
      `${key} must be more than 0 and at most ${MOST_SECONDS} seconds, got ${seconds}`,
    );
  };
  return {
    answerMs: limit('answerSeconds', PATIENT.answerMs),
    transferMs: limit('transferSeconds', PATIENT.transferMs),
  };
}

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
