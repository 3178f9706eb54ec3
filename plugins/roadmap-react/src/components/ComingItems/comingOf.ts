import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';

/** The items that are still to come: neither delivered nor withdrawn. */
export function comingOf(items: RoadmapItem[]): RoadmapItem[] {
  return items.filter(
    ({ lane, state }) => lane !== 'delivered' && state !== 'withdrawn',
  );
}
