import { DependencyList, useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import {
  ServiceLevelSignal,
  useServiceLevelSignal,
} from './useServiceLevelSignal';

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
 *
 * @param concerns - whether news of service levels change the value, so that it
 *   is loaded again at once; without it only the minute counts
 */
export function useFreshly<T>(
  load: () => Promise<T>,
  deps: DependencyList,
  concerns?: (signal: ServiceLevelSignal, value: T) => boolean,
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
  useServiceLevelSignal(signal => {
    if (value !== undefined && concerns?.(signal, value)) {
      retry();
    }
  });
  return {
    value: error ? undefined : value,
    error,
    loading: loading && value === undefined && !error,
    retry,
  };
}
