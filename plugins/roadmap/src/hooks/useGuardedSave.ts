import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { isStale, messageOf, roadmapApiRef } from '../api';
import { describeChanges } from '../format';

/**
 * Saves a change of an item without losing what its author wrote: when somebody
 * else was quicker, it says what they changed, and the next attempt is based on that.
 */
export function useGuardedSave(options: {
  item: RoadmapItemDetails;
  save: (version: number) => Promise<RoadmapItemDetails>;
  onSaved: (item: RoadmapItemDetails) => void;
}) {
  const api = useApi(roadmapApiRef);
  const [base, setBase] = useState(options.item);
  const [changes, setChanges] = useState<string[]>();
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);

  const catchUp = async (error: unknown) => {
    if (isStale(error)) {
      const latest = await api.getItem(base.key);
      if (latest.version !== base.version) {
        setChanges(describeChanges(base, latest));
        setBase(latest);
        return;
      }
    }
    setFailure(messageOf(error));
  };

  const submit = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      options.onSaved(await options.save(base.version));
    } catch (error) {
      await catchUp(error).catch(again => setFailure(messageOf(again)));
    } finally {
      setPending(false);
    }
  };
  return { base, changes, failure, pending, submit };
}
