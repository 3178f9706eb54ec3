import { useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  useItemSignal,
  useLoaded,
  type Loaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

/**
 * One item with its history, as it is or as it was at an instant (RFC 3339);
 * read again whenever somebody changes it. What was read stays when that
 * fails, and with it what the reader is writing.
 */
export function useItem(
  key: string,
  asOf?: string,
): Loaded<RoadmapItemDetails> {
  const api = useApi(roadmapApiRef);
  const loaded = useLoaded(() => api.getItem(key, asOf), [api, key, asOf]);
  useItemSignal(key, loaded.reload);
  const kept = useRef<RoadmapItemDetails>();
  if (loaded.value) kept.current = loaded.value;
  const value =
    loaded.value ?? (kept.current?.key === key ? kept.current : undefined);
  return { ...loaded, value };
}
