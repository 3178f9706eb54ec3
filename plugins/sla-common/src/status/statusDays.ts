import { DAY_LETTERS, type DayState, type StatusDays } from '../api/status';

const DAY_MS = 86_400_000;

/** One UTC day of one service, over all its objectives. */
export interface StatusDay {
  /** `YYYY-MM-DD`. */
  day: string;
  state: DayState;
  /** Good events of all, in hundredths of a percent, rounded down; `null` unmeasured. */
  share: number | null;
}

const STATES = new Map(
  Object.entries(DAY_LETTERS).map(([state, letter]) => [
    letter,
    state as DayState,
  ]),
);

/** Days, oldest first and without a gap, as they are sent. */
export function packDays(days: StatusDay[]): StatusDays {
  return {
    last: days.at(-1)?.day ?? '',
    states: days.map(({ state }) => DAY_LETTERS[state]).join(''),
    shares: days.map(({ share }) => share),
  };
}

/** The days that {@link packDays} was given; an unknown letter is unmeasured. */
export function unpackDays({ last, states, shares }: StatusDays): StatusDay[] {
  const end = Date.parse(last);
  return [...states].map((letter, index) => ({
    day: new Date(end - (states.length - 1 - index) * DAY_MS)
      .toISOString()
      .slice(0, 10),
    state: STATES.get(letter) ?? 'unmeasured',
    share: shares[index] ?? null,
  }));
}
