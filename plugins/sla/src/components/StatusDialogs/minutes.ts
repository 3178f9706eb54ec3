/** An instant as a field of minutes shows it, in UTC. */
export function toMinute(instant: string | Date): string {
  return new Date(instant).toISOString().slice(0, 16);
}

/** The instant of a field of minutes; `undefined` for one that is not filled. */
export function fromMinute(minute: string): string | undefined {
  const instant = new Date(`${minute}:00Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
