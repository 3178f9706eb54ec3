import { useReducer, type DependencyList } from 'react';
import useAsync from 'react-use/esm/useAsync';

/** Something that is loaded and can be asked for again. */
export interface Loaded<T> {
  /** The latest value; stays while a newer one is loaded. */
  value?: T;
  /** Why the latest attempt failed. */
  error?: Error;
  /** True until there is a value or an error. */
  loading: boolean;
  /** Asks again, also while an earlier answer is under way: that may miss what is new. */
  reload: () => void;
}

/**
 * Loads a value, and again whenever one of the dependencies changes. Of several
 * that are under way the one asked for last counts.
 */
export function useLoaded<T>(
  load: () => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  const [asked, reload] = useReducer((count: number) => count + 1, 0);
  const { value, error, loading } = useAsync(load, [...deps, asked]);
  return {
    value: error ? undefined : value,
    error: loading ? undefined : error,
    loading: loading && value === undefined,
    reload,
  };
}
