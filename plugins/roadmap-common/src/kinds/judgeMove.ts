import type { ItemState } from '../api';
import type { ItemMove, KindDefinition } from './KindDefinition';

/** The states into which an item could be moved as it is, not counting its own. */
export function statesAfter(
  kind: KindDefinition,
  current: Omit<ItemMove, 'to' | 'after'>,
): ItemState[] {
  const next = kind.states[current.from]?.next ?? [];
  return next.filter(
    to => !kind.refuseMove?.({ ...current, to, after: current.before }),
  );
}

/** Says why a move is refused, and which ones are not; undefined when it may be made. */
export function refuseMove(
  kind: KindDefinition,
  move: ItemMove,
): string | undefined {
  const { from, to } = move;
  const follows = from === to || kind.states[from]?.next.includes(to);
  const reason = follows
    ? kind.refuseMove?.(move)
    : `An item that is '${from}' cannot become '${to}'`;
  if (!reason) return undefined;
  const allowed = statesAfter(kind, move);
  return allowed.length
    ? `${reason}; allowed: ${allowed.join(', ')}`
    : `${reason}; it cannot change its state any more`;
}

/** Whether a date can be promised for an item of a kind that is in a state. */
export function canPromise(kind: KindDefinition, state: ItemState): boolean {
  return kind.states[state]?.promisable ?? false;
}

/** The state of an item after a promise was made in this one. */
export function stateAfterPromise(state: ItemState): ItemState {
  return state === 'proposed' ? 'committed' : state;
}
