const UNIT_NAMES: Record<string, string> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

/** A window's shorthand in words: `28d` is `28 days`. Anything else stays as it is. */
export function formatWindow(window: string): string {
  const [, count, unit] = /^(\d+)([mhdwMQY])$/.exec(window) ?? [];
  if (!count) {
    return window;
  }
  return `${count} ${UNIT_NAMES[unit]}${count === '1' ? '' : 's'}`;
}
