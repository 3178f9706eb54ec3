import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';

/** What a dialog that changes an item needs. */
export interface ItemDialogProps {
  item: RoadmapItemDetails;
  /** Called with the item as it is after the change. */
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}
