import {
  findOurKind,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** After how long paying debt off has cost less than keeping it. */
export function breakEvenWords(weeks: number | undefined): string {
  if (weeks === undefined) return 'never: it costs nothing while it is there';
  if (weeks < 1) return 'within a week';
  const whole = Math.ceil(weeks);
  return `after ${whole} ${whole === 1 ? 'week' : 'weeks'}`;
}

/** True where nothing more is waited for. */
export function isSettled({ kind, state }: RoadmapItem): boolean {
  return findOurKind(kind)?.states[state]?.settled ?? false;
}
