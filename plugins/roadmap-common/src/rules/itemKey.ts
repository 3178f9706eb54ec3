const KEY = /^RM-([1-9]\d{0,8})$/;

/** The key that people use for the item with this number. */
export function formatItemKey(number: number): string {
  return `RM-${number}`;
}

/** The number in a key such as `RM-12`; undefined for anything else. */
export function parseItemKey(key: string): number | undefined {
  const match = KEY.exec(key);
  return match ? Number(match[1]) : undefined;
}
