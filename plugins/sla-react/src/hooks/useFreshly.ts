import { DependencyList, useCallback, useEffect, useMemo, useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { isNotAllowed, isNotFound } from '../api/refusals';
import {
  ServiceLevelSignal,
  useServiceLevelSignal,
} from './useServiceLevelSignal';

const REFRESH_MS = 60_000;

/** Something that is loaded, kept fresh and can be asked for again. */
export interface Loaded<T> {
  /** The latest value; stays while a newer one is loaded. */
  value?: T;
  /** Why there is no value. */
  error?: Error;
  /** Why the value is an earlier one: the latest attempt to refresh it failed. */
  outdated?: Error;
  /** Whether there is neither a value nor an error yet. */
  loading: boolean;
  /** Asks again, once the answer that is under way is there: that may miss what is new. */
  retry: () => void;
}

/**
 * Loads a value and loads it again each minute while the page is visible, since
 * a minute is the grain of measurement. When that fails, what was loaded before
 * stays, so that nobody loses the page under their hands; a refusal takes it away.
 *
 * @param concerns - whether news of service levels change the value, so that it
 *   is loaded again at once; without it only the minute counts
 */
export function useFreshly<T>(
  load: () => Promise<T>,
  deps: DependencyList,
  concerns?: (signal: ServiceLevelSignal, value: T) => boolean,
): Loaded<T> {
  // For what is loaded now only: whatever else the deps ask for begins anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const kept = useMemo<{ value?: T }>(() => ({}), deps);
  const attempt = useAsyncRetry(async () => {
    kept.value = await load();
    return kept.value;
  }, deps);
  const { loading } = attempt;
  const retry = useRetryAfter(attempt);
  const { value, error, outdated } = outcomeOf(attempt, kept.value);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        retry();
      }
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [retry]);
  useServiceLevelSignal(signal => {
    const concerned = value === undefined ? loading : concerns?.(signal, value);
    if (concerns && concerned) {
      retry();
    }
  });
  return {
    value,
    error,
    outdated,
    loading: loading && value === undefined && !error,
    retry,
  };
}

/**
 * The retry of an attempt, but kept until the attempt has ended. Not begun beside
 * it, so that news which come faster than answers do not put off every answer.
 */
function useRetryAfter(attempt: { loading: boolean; retry: () => void }) {
  const { loading, retry } = attempt;
  const wanted = useRef(false);
  useEffect(() => {
    if (!loading && wanted.current) {
      wanted.current = false;
      retry();
    }
  }, [loading, retry]);
  return useCallback(() => {
    if (loading) wanted.current = true;
    else retry();
  }, [loading, retry]);
}

function outcomeOf<T>(
  { value, error }: { value?: T; error?: Error },
  kept: T | undefined,
): Pick<Loaded<T>, 'value' | 'error' | 'outdated'> {
  if (!error) return { value };
  const keeps =
    kept !== undefined && !isNotAllowed(error) && !isNotFound(error);
  return keeps ? { value: kept, outdated: error } : { error };
}
