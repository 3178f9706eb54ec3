const KEY = /^OB-([1-9]\d{0,8})$/;

/** The key of the objective with this number. */
export function formatObjectiveKey(number: number): string {
  return `OB-${number}`;
}

/** The number in a key such as `OB-3`; undefined for anything else. */
export function parseObjectiveKey(key: string): number | undefined {
  const match = KEY.exec(key);
  return match ? Number(match[1]) : undefined;
}
