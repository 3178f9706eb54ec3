import type {
  RoadmapItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What a dialog that changes an item needs; some need to know all of the item. */
export interface ItemDialogProps<T extends RoadmapItem = RoadmapItem> {
  item: T;
  /** Called with the item as it is after the change. */
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}
