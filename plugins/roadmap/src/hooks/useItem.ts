import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '../api';
import { useLoaded, type Loaded } from './useLoaded';

/** One item with its history. */
export function useItem(key: string): Loaded<RoadmapItemDetails> {
  const api = useApi(roadmapApiRef);
  return useLoaded(() => api.getItem(key), [api, key]);
}
