import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import { STATES_BY_URGENCY } from '@stagecraft/backstage-plugin-sla-react';
import { ObjectiveFilter } from './filterObjectives';

/**
 * The filter of the overview, kept in the address so that a view can be shared
 * and the back button works. A state that does not exist is ignored.
 */
export function useObjectiveFilter(): [
  ObjectiveFilter,
  (change: Partial<ObjectiveFilter>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (changes: Partial<ObjectiveFilter>) =>
      setParams(
        current => writeFilter(current, { ...readFilter(current), ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}

function readFilter(params: URLSearchParams): ObjectiveFilter {
  const state = params.get('state') as ObjectiveState | null;
  return {
    state: state && STATES_BY_URGENCY.includes(state) ? state : undefined,
    ownerRef: params.get('owner') ?? undefined,
    mine: params.get('mine') === 'true',
    text: params.get('text') ?? '',
  };
}

function writeFilter(
  current: URLSearchParams,
  filter: ObjectiveFilter,
): URLSearchParams {
  const next = new URLSearchParams(current);
  const values = {
    state: filter.state,
    owner: filter.ownerRef,
    mine: filter.mine ? 'true' : undefined,
    text: filter.text || undefined,
  };
  Object.entries(values).forEach(([name, value]) =>
    value ? next.set(name, value) : next.delete(name),
  );
  return next;
}
