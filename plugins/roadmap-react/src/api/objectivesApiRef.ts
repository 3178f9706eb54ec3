import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ObjectivesApi } from '@stagecraft/backstage-plugin-roadmap-common/client';

/** Vision, objectives and metrics, as the pages ask for them. */
export const objectivesApiRef = createApiRef<ObjectivesApi>({
  id: 'plugin.roadmap.objectives-api',
});
