import type { SloSpec } from './openSlo';

/**
 * The window an objective looks back over. A rolling one always ends now; a
 * calendar one starts at `startTime` and every `duration` before and after it.
 */
export type TimeWindow =
  | {
      /** Shorthand such as `28d`. */
      duration: string;
      rolling: true;
    }
  | {
      /** Shorthand such as `1M`. */
      duration: string;
      rolling: false;
      /** Wall clock in `timeZone`, `YYYY-MM-DD HH:MM:SS`. */
      startTime: string;
      /** IANA zone. */
      timeZone: string;
    };

/** The time window of a valid SLO; undefined when it gives none. */
export function timeWindowOf({ timeWindow }: SloSpec): TimeWindow | undefined {
  const [window] = timeWindow ?? [];
  if (!window) {
    return undefined;
  }
  const { duration, calendar } = window;
  return calendar
    ? {
        duration,
        rolling: false,
        startTime: calendar.startTime,
        timeZone: calendar.timeZone,
      }
    : { duration, rolling: true };
}
