import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** Channel on which the backend tells what it judged anew. */
export const SERVICE_LEVELS_CHANNEL = 'sla:objectives';

/** News of service levels. */
export type ServiceLevelSignal = {
  /** Keys of the objectives with a new verdict; absent when there are too many to name. */
  objectives?: string[];
};

/** Whether the news are about one of these objectives, or about too many to name. */
export function concernsAny(
  signal: ServiceLevelSignal,
  objectives: readonly { objective: string }[],
): boolean {
  const named = signal.objectives;
  return (
    !Array.isArray(named) ||
    objectives.some(({ objective }) => named.includes(objective))
  );
}

/**
 * Calls back with every piece of news while the component is mounted. A portal
 * without signals never calls.
 */
export function useServiceLevelSignal(
  onSignal: (signal: ServiceLevelSignal) => void,
): void {
  const { lastSignal } = useSignal<ServiceLevelSignal>(SERVICE_LEVELS_CHANNEL);
  const latest = useRef(onSignal);
  latest.current = onSignal;
  useEffect(() => {
    if (lastSignal) {
      latest.current(lastSignal);
    }
  }, [lastSignal]);
}
