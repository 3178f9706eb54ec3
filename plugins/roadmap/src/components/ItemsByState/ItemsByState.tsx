import {
  initiative,
  type ItemCounts,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { stateWord } from '@stagecraft/backstage-plugin-roadmap-react';

/** How many items there are in each state, such as `2 shipped, 1 in progress`. */
export function ItemsByState({ items }: { items: ItemCounts }) {
  const counted = Object.keys(initiative.states)
    .filter(state => items[state])
    .map(state => `${items[state]} ${stateWord(state).toLowerCase()}`);
  return <span>{counted.length ? counted.join(', ') : 'No items'}</span>;
}
