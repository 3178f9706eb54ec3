import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ObjectiveWindowQuery } from '@stagecraft/backstage-plugin-sla-common';

/**
 * The window and the instant that the page shows, kept in its address so that a
 * figure of the past can be linked to. What cannot be read is left to the
 * server, which says what would be right.
 */
export function useWindowChoice(): [
  ObjectiveWindowQuery,
  (change: ObjectiveWindowQuery) => void,
] {
  const [params, setParams] = useSearchParams();
  const [window, at] = [params.get('window'), params.get('at')];
  const choice = useMemo(
    () => ({ window: window || undefined, at: at || undefined }),
    [window, at],
  );
  const choose = useCallback(
    (change: ObjectiveWindowQuery) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        Object.entries(change).forEach(([name, value]) =>
          value ? next.set(name, value) : next.delete(name),
        );
        return next;
      }),
    [setParams],
  );
  return [choice, choose];
}
