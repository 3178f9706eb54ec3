import type { DependencyList } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Something that is loaded and can be asked for again. */
export interface Loaded<T> {
  /** The latest value; stays while a newer one is loaded. */
  value?: T;
  /** Why the latest attempt failed. */
  error?: Error;
  /** True until there is a value or an error. */
  loading: boolean;
  reload: () => void;
}

/** Loads a value, and again whenever one of the dependencies changes. */
export function useLoaded<T>(
  load: () => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  const { value, error, loading, retry } = useAsyncRetry(load, deps);
  return {
    value: error ? undefined : value,
    error: loading ? undefined : error,
    loading: loading && value === undefined,
    reload: retry,
  };
}
