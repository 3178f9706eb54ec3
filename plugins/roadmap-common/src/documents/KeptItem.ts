import { DEFAULT_VISIBILITY, type Commitment, type RoadmapItem } from '../api';
import type { ItemLink, LinkType } from '../links';
import type { DocumentItem } from './RoadmapDocument';

/** How documents go by an item that there is. */
export interface NamedItem {
  key: string;
  /** The id that a document gave it. */
  documentId?: string;
}

/** The id that documents are written with: what one gave the item, or else its key. */
export function nameOf({ documentId, key }: NamedItem): string {
  return documentId ?? key;
}

/** An item that the portal keeps, with all that a document can say of it. */
export interface KeptItem extends RoadmapItem {
  /** The id that a document gave it. */
  documentId?: string;
  links: (ItemLink & NamedItem)[];
  /** All promises, oldest first. */
  commitments: Commitment[];
}

/** What an item links to in one way, by the ids that documents are written with. */
export function linkedNames(item: KeptItem, type: LinkType): string[] {
  return item.links.filter(link => link.type === type).map(nameOf);
}

/** What a document says of an item as it is; items that no document named go by their key. */
export function toDocumentItem(item: KeptItem): DocumentItem {
  const { category, commitments, entities, visibility } = item;
  return {
    id: nameOf(item),
    title: item.title,
    summary: item.summary,
    owner: item.ownerRef,
    ...(category !== undefined && { category }),
    // Where it says nothing a document makes no item narrower or wider.
    ...(visibility !== DEFAULT_VISIBILITY && { visibility }),
    // Documents hold initiatives only, whose states are these.
    state: item.state as DocumentItem['state'],
    entities: entities.map(({ entityRef, role }) => ({ ref: entityRef, role })),
    dependsOn: linkedNames(item, 'depends-on'),
    relatesTo: linkedNames(item, 'relates-to'),
    promises: commitments.map(({ dueOn, confidence, reasonCode, reason }) => ({
      due: dueOn,
      confidence,
      ...(reasonCode && { reasonCode }),
      ...(reason && { reason }),
    })),
  };
}
