import type {
  RoadmapItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What a dialog that changes an item needs. */
export interface ItemDialogProps {
  item: RoadmapItem;
  /** Called with the item as it is after the change. */
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}
