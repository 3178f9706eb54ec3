import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  useLoaded,
  type Loaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** One item with its history. */
export function useItem(key: string): Loaded<RoadmapItemDetails> {
  const api = useApi(roadmapApiRef);
  return useLoaded(() => api.getItem(key), [api, key]);
}
