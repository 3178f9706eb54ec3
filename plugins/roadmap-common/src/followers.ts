/** Who hears what happens to an item. */
export interface Followers {
  /** How many follow by their own choice. */
  count: number;
  /** Whether the reader hears of it. */
  following: boolean;
  /** Whether the reader does so without having chosen to, by what its teams own. */
  byCatalog: boolean;
}

/** Channel of the signals that tell which items have changed. */
export const ROADMAP_ITEMS_CHANNEL = 'roadmap:items';

/** News of items. */
export type RoadmapItemsSignal = {
  /** Keys of the items that have changed. */
  keys: string[];
};
