import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { OverviewFilter, readFilter, writeFilter } from './overviewQuery';

/**
 * The filter of the overview, kept in the address so that a view can be shared
 * and the back button works. Whatever changes, the first page is shown, unless
 * it is the page that changes.
 */
export function useOverviewFilter(): [
  OverviewFilter,
  (change: Partial<OverviewFilter>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (changes: Partial<OverviewFilter>) =>
      setParams(
        current =>
          writeFilter(current, { ...readFilter(current), page: 1, ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}
