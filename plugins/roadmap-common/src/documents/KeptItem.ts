import { DEFAULT_VISIBILITY, type Commitment, type RoadmapItem } from '../api';
import type { DocumentItem } from './RoadmapDocument';

/** An item that the portal keeps, with all that a document can say of it. */
export interface KeptItem extends RoadmapItem {
  /** The id that a document gave it. */
  documentId?: string;
  /** All promises, oldest first. */
  commitments: Commitment[];
}

/** What a document says of an item as it is; items that no document named go by their key. */
export function toDocumentItem(item: KeptItem): DocumentItem {
  const { category, commitments, documentId, entities, key } = item;
  const { visibility } = item;
  return {
    id: documentId ?? key,
    title: item.title,
    summary: item.summary,
    owner: item.ownerRef,
    ...(category !== undefined && { category }),
    // Where it says nothing a document makes no item narrower or wider.
    ...(visibility !== DEFAULT_VISIBILITY && { visibility }),
    // Documents hold initiatives only, whose states are these.
    state: item.state as DocumentItem['state'],
    entities: entities.map(({ entityRef, role }) => ({ ref: entityRef, role })),
    promises: commitments.map(({ dueOn, confidence, reasonCode, reason }) => ({
      due: dueOn,
      confidence,
      ...(reasonCode && { reasonCode }),
      ...(reason && { reason }),
    })),
  };
}
