const UNITS = [
  { name: 'day', minutes: 1440 },
  { name: 'hour', minutes: 60 },
  { name: 'minute', minutes: 1 },
] as const;

/**
 * A length of time in its two largest units: `5 minutes`, `3 hours`,
 * `2 days 4 hours`. Cut off, never rounded up, so that time left is never
 * promised longer than it is.
 *
 * @param minutes - zero or more
 */
export function formatDuration(minutes: number): string {
  if (minutes < 1) {
    return 'under a minute';
  }
  const first = UNITS.findIndex(unit => minutes >= unit.minutes);
  let rest = Math.floor(minutes);
  return UNITS.slice(first, first + 2)
    .flatMap(unit => {
      const count = Math.floor(rest / unit.minutes);
      rest -= count * unit.minutes;
      return count > 0
        ? `${count.toLocaleString('en-GB')} ${unit.name}${
            count === 1 ? '' : 's'
          }`
        : [];
    })
    .join(' ');
}

/** The same as people abbreviate it in a table: `5 m`, `6 h`, `3 d`. */
export function formatShortDuration(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 0) {
    return `${minutes / 1440} d`;
  }
  return minutes % 60 === 0 && minutes > 0
    ? `${minutes / 60} h`
    : `${minutes} min`;
}
