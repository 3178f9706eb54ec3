import type { ItemState } from '../api';

const next: Record<ItemState, readonly ItemState[]> = {
  proposed: ['committed', 'withdrawn'],
  committed: ['in-progress', 'withdrawn'],
  'in-progress': ['committed', 'shipped', 'withdrawn'],
  // Shipped is not done: it waits for its measure, and may turn out to need more work.
  shipped: ['in-progress', 'validated'],
  validated: [],
  withdrawn: ['proposed'],
};

/** The states that may follow, not counting the state itself. */
export function statesAfter(
  state: ItemState,
  options: { promised: boolean },
): ItemState[] {
  return next[state].filter(to => to !== 'committed' || options.promised);
}

/** True while a promise may be made: what is delivered or withdrawn cannot be promised. */
export function canPromise(state: ItemState): boolean {
  return (
    state === 'proposed' || state === 'committed' || state === 'in-progress'
  );
}

/** Says why a change of state is refused; undefined when it is allowed. */
export function refuseStateChange(
  from: ItemState,
  to: ItemState,
  options: { promised: boolean },
): string | undefined {
  const allowed = statesAfter(from, options);
  if (from === to || allowed.includes(to)) return undefined;
  if (to === 'committed' && next[from].includes('committed')) {
    return `An item becomes 'committed' by its first promise; make one instead of setting the state`;
  }
  return allowed.length
    ? `An item that is '${from}' cannot become '${to}'; allowed: ${allowed.join(
        ', ',
      )}`
    : `An item that is '${from}' cannot change its state any more`;
}
