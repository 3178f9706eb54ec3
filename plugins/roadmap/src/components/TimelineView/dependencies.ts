import {
  isTooLate,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** That an item of the timeline depends on another one. */
export interface ShownDependency {
  /** Key of the item that depends. */
  item: string;
  /** Key of what it depends on. */
  on: string;
  /** It is promised for a later day than the item. */
  late: boolean;
}

const standing = ({ state, commitment }: RoadmapItem) => ({
  state,
  dueOn: commitment?.dueOn,
});

/**
 * What items depend on, by key. What is not among them is told as well, though
 * not whether it is too late.
 */
export function findDependencies(
  items: RoadmapItem[],
): Map<string, ShownDependency[]> {
  const byKey = new Map(items.map(item => [item.key, item]));
  return new Map(
    items.map(item => [
      item.key,
      item.links
        .filter(({ type }) => type === 'depends-on')
        .map(({ key: on }) => {
          const other = byKey.get(on);
          const late =
            other !== undefined && isTooLate(standing(other), standing(item));
          return { item: item.key, on, late };
        }),
    ]),
  );
}
