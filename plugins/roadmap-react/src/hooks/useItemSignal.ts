import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  ROADMAP_ITEMS_CHANNEL,
  type RoadmapItemsSignal,
} from '@stagecraft/backstage-plugin-roadmap-common';

/**
 * Calls back whenever somebody changed the item, while the component is
 * mounted. A portal without signals never calls.
 */
export function useItemSignal(key: string, onChanged: () => void): void {
  const { lastSignal } = useSignal<RoadmapItemsSignal>(ROADMAP_ITEMS_CHANNEL);
  const latest = useRef({ key, onChanged });
  latest.current = { key, onChanged };
  useEffect(() => {
    if (lastSignal?.keys.includes(latest.current.key)) {
      latest.current.onChanged();
    }
  }, [lastSignal]);
}
