import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilter, readFilter, writeFilter } from '../fleet';

/**
 * The filter of the fleet, kept in the address so that a view can be shared.
 * Whatever changes, the first page is shown, unless it is the page that changes.
 */
export function useFleetFilter(): [
  FleetFilter,
  (change: Partial<FleetFilter>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (changes: Partial<FleetFilter>) =>
      setParams(
        current =>
          writeFilter(current, { ...readFilter(current), page: 1, ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}
