import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  RoadmapItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  isStale,
  roadmapApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { describeChanges } from '../format';
import { useSubmission } from './useSubmission';

/**
 * Saves a change of an item without losing what its author wrote: when somebody
 * else was quicker, it says what they changed, and the next attempt is based on that.
 */
export function useGuardedSave<T extends RoadmapItem>(options: {
  item: T;
  /** Gets the item as it is known by now. */
  save: (base: T | RoadmapItemDetails) => Promise<RoadmapItemDetails>;
  onSaved: (item: RoadmapItemDetails) => void;
}) {
  const api = useApi(roadmapApiRef);
  const [base, setBase] = useState<T | RoadmapItemDetails>(options.item);
  const [changes, setChanges] = useState<string[]>();

  const submission = useSubmission(async () => {
    let saved: RoadmapItemDetails;
    try {
      saved = await options.save(base);
    } catch (error) {
      if (!isStale(error)) throw error;
      const latest = await api.getItem(base.key);
      // A change of state that is not allowed is a conflict too, but not with anybody.
      if (latest.version === base.version) throw error;
      setChanges(describeChanges(base, latest));
      setBase(latest);
      return;
    }
    options.onSaved(saved);
  });
  return { base, changes, ...submission };
}
