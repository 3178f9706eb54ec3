import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RoadmapApi } from '@stagecraft/backstage-plugin-roadmap-common/client';

/** The roadmap's backend, as the pages ask it. */
export const roadmapApiRef = createApiRef<RoadmapApi>({
  id: 'plugin.roadmap.api',
});
