import { DependencyList, useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

const REFRESH_MS = 60_000;

/** Something that is loaded, kept fresh and can be asked for again. */
export interface Loaded<T> {
  /** The latest value; stays while a newer one is loaded. */
  value?: T;
  /** Why the latest attempt failed. */
  error?: Error;
  /** Whether there is neither a value nor an error yet. */
  loading: boolean;
  retry: () => void;
}

/**
 * Loads a value and loads it again each minute while the page is visible, since
 * a minute is the grain of measurement.
 */
export function useFreshly<T>(
  load: () => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  const { value, error, loading, retry } = useAsyncRetry(load, deps);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        retry();
      }
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [retry]);
  return {
    value: error ? undefined : value,
    error,
    loading: loading && value === undefined && !error,
    retry,
  };
}
