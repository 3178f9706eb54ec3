import { usePermission } from '@backstage/plugin-permission-react';
import {
  REQUEST,
  roadmapItemUpdatePermission,
  roadmapRequestTriagePermission,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Whether the reader may change an item: the owner does, requests are the platform team's. */
export function useMayChange(item: Pick<RoadmapItem, 'key' | 'kind'>): boolean {
  const { allowed } = usePermission(
    item.kind === REQUEST
      ? { permission: roadmapRequestTriagePermission }
      : { permission: roadmapItemUpdatePermission, resourceRef: item.key },
  );
  return allowed;
}
