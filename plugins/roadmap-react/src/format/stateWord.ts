import {
  ourKinds,
  type ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';

const titles = new Map(
  ourKinds.flatMap(({ states }) =>
    Object.entries(states).map(([state, { title }]) => [state, title]),
  ),
);

/** A state as people say it; of kinds that others bring, the name itself. */
export function stateWord(state: ItemState): string {
  const words = state.replaceAll('-', ' ');
  return titles.get(state) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
