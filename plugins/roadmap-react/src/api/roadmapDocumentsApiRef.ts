import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RoadmapDocumentsApi } from '@stagecraft/backstage-plugin-roadmap-common/client';

/** The roadmap as documents, as the pages ask for it. */
export const roadmapDocumentsApiRef = createApiRef<RoadmapDocumentsApi>({
  id: 'plugin.roadmap.documents-api',
});
