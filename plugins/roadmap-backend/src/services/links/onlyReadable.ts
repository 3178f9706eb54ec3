import type {
  LinkedItem,
  LinkedItems,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadRights } from '../ReadRights';
import type { CallOptions } from '../RoadmapItems';

/** Leaves of the items that one is linked to those that the caller may read. */
export async function onlyReadable(
  linked: LinkedItems,
  readRights: Pick<ReadRights, 'find'>,
  options: CallOptions,
): Promise<LinkedItems> {
  const keys = Object.values(linked).flatMap((items: LinkedItem[]) =>
    items.map(({ key }) => key),
  );
  if (keys.length === 0) return linked;
  const mayRead = await readRights.find(keys, options);
  const readable = new Set(keys.filter((_, index) => mayRead[index]));
  const those = (items: LinkedItem[]) =>
    items.filter(({ key }) => readable.has(key));
  return {
    dependsOn: those(linked.dependsOn),
    neededBy: those(linked.neededBy),
    relatesTo: those(linked.relatesTo),
  };
}
