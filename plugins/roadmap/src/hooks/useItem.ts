import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  useLoaded,
  type Loaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** One item with its history, as it is or as it was at an instant (RFC 3339). */
export function useItem(
  key: string,
  asOf?: string,
): Loaded<RoadmapItemDetails> {
  const api = useApi(roadmapApiRef);
  return useLoaded(() => api.getItem(key, asOf), [api, key, asOf]);
}
