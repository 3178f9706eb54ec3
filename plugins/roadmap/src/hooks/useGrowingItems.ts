import { useEffect, useState } from 'react';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { useItems } from '@stagecraft/backstage-plugin-roadmap-react';

/** What the backend gives at most. */
const MOST = 200;

/**
 * The first items that a query finds, and more of them when asked for.
 *
 * @param options - `step`: how many at first; `changes`: a count of what was changed here, each of which is a reason to read again
 */
export function useGrowingItems(
  query: ItemQuery,
  options: { step: number; changes?: number },
) {
  const { step, changes = 0 } = options;
  const content = JSON.stringify(query);
  const [asked, setAsked] = useState({ content, limit: step });
  const limit = asked.content === content ? asked.limit : step;
  const loaded = useItems({ ...query, limit });
  const { value, reload } = loaded;
  useEffect(() => {
    if (changes > 0) reload();
    // Another way to read is no reason to read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changes]);
  /** How many more there are. */
  const hidden = value ? value.totalItems - value.items.length : 0;
  return {
    ...loaded,
    hidden,
    /** Undefined where there are no more, or more than can be shown. */
    showMore:
      hidden > 0 && limit < MOST
        ? () => setAsked({ content, limit: Math.min(limit + 2 * step, MOST) })
        : undefined,
  };
}
