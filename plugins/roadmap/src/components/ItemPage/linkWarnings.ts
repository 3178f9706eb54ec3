import {
  isTooLate,
  type LinkedItem,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';

type Promised = Pick<RoadmapItem, 'state' | 'commitment'>;

const standing = ({ state, commitment }: Promised) => ({
  state,
  dueOn: commitment?.dueOn,
});

/** What is wrong about something that an item depends on; undefined for nothing. */
export function warnOfDependency(
  item: Promised,
  other: LinkedItem,
): string | undefined {
  if (!other.dueOn || !isTooLate(other, standing(item))) return undefined;
  return `${other.key} is promised for ${formatDate(
    other.dueOn,
  )}, after this item`;
}

/** The same, told on the page of what is needed. */
export function warnOfNeed(
  item: Promised,
  other: LinkedItem,
): string | undefined {
  if (!other.dueOn || !isTooLate(standing(item), other)) return undefined;
  return `${other.key} is promised for ${formatDate(
    other.dueOn,
  )}, before this item`;
}
