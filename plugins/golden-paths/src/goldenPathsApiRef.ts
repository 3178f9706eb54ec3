import { createApiRef } from '@backstage/frontend-plugin-api';
import type { GoldenPathsApi } from '@stagecraft/backstage-plugin-golden-paths-common/client';

/** The backend of golden paths, as the pages ask it. */
export const goldenPathsApiRef = createApiRef<GoldenPathsApi>({
  id: 'plugin.golden-paths.api',
});
