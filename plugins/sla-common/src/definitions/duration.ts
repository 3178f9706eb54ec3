import { InputError } from '@backstage/errors';

const DAY = 24 * 60;

/**
 * Minutes of each unit. Months, quarters and years have the lengths that
 * OpenSLO's own SDK gives them; they matter for rolling windows only.
 */
const UNIT_MINUTES: Record<string, number> = {
  m: 1,
  h: 60,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
};

/** What a duration shorthand looks like, for messages. */
export const DURATION_HINT =
  'a whole number above 0 and a unit of m, h, d, w, M, Q or Y, for instance 28d';

/**
 * Length of a shorthand such as `28d` in minutes.
 *
 * @throws InputError if the text is no shorthand
 */
export function durationToMinutes(text: string): number {
  const match = /^([1-9]\d{0,5})([mhdwMQY])$/.exec(text);
  if (!match) {
    throw new InputError(`must be ${DURATION_HINT}, got '${text}'`);
  }
  return Number(match[1]) * UNIT_MINUTES[match[2]];
}
