import {
  deliveryDayOf,
  formatItemKey,
  formatObjectiveKey,
  itemChangeSchema,
  laneOf,
  type Commitment,
  type ItemEvent,
  type ItemLink,
  type LaneBounds,
  type LinkedEntity,
  type LinkedItem,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  CommitmentRow,
  DeliveryRow,
  EventRow,
  ItemEntityRow,
  ItemLinkRow,
  ItemRow,
  LinkedItemRow,
  VoteCountRow,
} from './tables';

/** All that is read of one item for a list. */
export interface ItemParts {
  item: ItemRow;
  entities: ItemEntityRow[];
  /** By the number of what they lead to. */
  links: ItemLinkRow[];
  /** First and latest at least, oldest first. */
  commitments: CommitmentRow[];
  votes?: VoteCountRow;
  /** Oldest first. */
  deliveries: DeliveryRow[];
}

/** The name that a person has in history. */
export function personName(row: {
  person_id: string;
  user_ref: string | null;
}): string {
  return row.user_ref ?? `person:${row.person_id}`;
}

/** A promise as the API shows it. */
export function toCommitment(row: CommitmentRow): Commitment {
  return {
    revision: row.revision,
    period: row.period,
    dueOn: row.due_on,
    confidence: row.confidence,
    promisedBy: personName(row),
    promisedAt: row.effective_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    ...(row.reason_code && { reasonCode: row.reason_code }),
    ...(row.reason && { reason: row.reason }),
    imported: row.imported,
  };
}

/** An event as the API shows it. */
export function toItemEvent(row: EventRow): ItemEvent {
  return {
    seq: Number(row.seq),
    at: row.effective_at.toISOString(),
    actor: personName(row),
    type: row.type,
    ...(row.before && { before: itemChangeSchema.parse(row.before) }),
    ...(row.after && { after: itemChangeSchema.parse(row.after) }),
    ...(row.reason && { reason: row.reason }),
  };
}

function toLinkedEntity(row: ItemEntityRow): LinkedEntity {
  return { entityRef: row.entity_ref, role: row.role };
}

/** A link as the API shows it. */
export function toItemLink(row: Omit<ItemLinkRow, 'item_id'>): ItemLink {
  return { type: row.type, key: formatItemKey(row.number) };
}

/** The item at the other end of a link as the API shows it. */
export function toLinkedItem(row: LinkedItemRow): LinkedItem {
  return {
    key: formatItemKey(row.number),
    title: row.title,
    state: row.state,
    ownerRef: row.owner_ref,
    ...(row.due_on && { dueOn: row.due_on }),
  };
}

/** An item as the API shows it; its lane follows from the bounds that hold now. */
export function toRoadmapItem(
  parts: ItemParts,
  bounds: LaneBounds,
): RoadmapItem {
  const { item, votes } = parts;
  const commitments = parts.commitments.map(toCommitment);
  const commitment = commitments[commitments.length - 1];
  const deliveredOn = deliveryDayOf({
    state: item.state,
    shippedAt: parts.deliveries.map(row => row.effective_at.toISOString()),
  });
  return {
    id: item.id,
    key: formatItemKey(item.number),
    kind: item.kind,
    attributes: item.attributes,
    title: item.title,
    summary: item.summary,
    ownerRef: item.owner_ref,
    state: item.state,
    lane: laneOf({ state: item.state, dueOn: commitment?.dueOn }, bounds),
    visibility: item.visibility,
    ...(item.category && { category: item.category }),
    ...(item.objective_number && {
      objectiveKey: formatObjectiveKey(item.objective_number),
    }),
    entities: parts.entities.map(toLinkedEntity),
    links: parts.links.map(toItemLink),
    ...(commitment && { commitment, firstCommitment: commitments[0] }),
    votes: votes?.votes ?? 0,
    votedByMe: votes?.mine ?? false,
    version: item.version,
    createdAt: item.created_at.toISOString(),
    updatedAt: item.updated_at.toISOString(),
    ...(deliveredOn && { deliveredOn }),
    source: item.source,
  };
}
