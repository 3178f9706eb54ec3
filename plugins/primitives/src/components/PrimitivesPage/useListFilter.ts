import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PrimitiveFilter, readFilter, writeFilter } from '../../primitives';

/** The filter of the list, kept in the address so that a view can be shared. */
export function useListFilter(): [
  PrimitiveFilter,
  (change: Partial<PrimitiveFilter>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (changes: Partial<PrimitiveFilter>) =>
      setParams(
        current => writeFilter(current, { ...readFilter(current), ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}
