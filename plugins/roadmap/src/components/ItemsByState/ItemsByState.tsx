import type {
  ItemCounts,
  ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { stateWords } from '@stagecraft/backstage-plugin-roadmap-react';

/** How many items there are in each state, such as `2 shipped, 1 in progress`. */
export function ItemsByState({ items }: { items: ItemCounts }) {
  const counted = (Object.keys(stateWords) as ItemState[])
    .filter(state => items[state])
    .map(state => `${items[state]} ${stateWords[state].toLowerCase()}`);
  return <span>{counted.length ? counted.join(', ') : 'No items'}</span>;
}
