import type {
  Confidence,
  EntityRole,
  ItemAttributes,
  ItemChange,
  ItemEventType,
  ItemState,
  LinkType,
  ReasonCode,
  Visibility,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Row of `items`, with the due date of its latest promise where a query joins it. */
export interface ItemRow {
  id: string;
  number: number;
  kind: string;
  attributes: ItemAttributes;
  title: string;
  summary: string;
  owner_ref: string;
  state: ItemState;
  category: string | null;
  visibility: Visibility;
  objective_number: number | null;
  source: string;
  external_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** The columns of an {@link ItemRow}; the words that are searched stay in the database. */
export const ITEM_COLUMNS = [
  'items.id',
  'items.number',
  'items.kind',
  'items.attributes',
  'items.title',
  'items.summary',
  'items.owner_ref',
  'items.state',
  'items.category',
  'items.visibility',
  'items.source',
  'items.external_id',
  'items.version',
  'items.created_at',
  'items.objective_number',
  'items.updated_at',
];

/** Row of `item_entities`. */
export interface ItemEntityRow {
  item_id: string;
  entity_ref: string;
  role: EntityRole;
}

/** Row of `item_links` as read: what it leads to by its number. */
export interface ItemLinkRow {
  item_id: string;
  type: LinkType;
  number: number;
}

/** What is read of an item at the other end of a link. */
export interface LinkedItemRow {
  type: LinkType;
  /** Whether the item that is read about states the link, or the other one. */
  stated_here: boolean;
  number: number;
  title: string;
  state: ItemState;
  owner_ref: string;
  due_on: string | null;
}

/** Row of `commitments` as read: the date as text, the person by name. */
export interface CommitmentRow {
  item_id: string;
  revision: number;
  period: string;
  due_on: string;
  confidence: Confidence;
  person_id: string;
  user_ref: string | null;
  effective_at: Date;
  recorded_at: Date;
  reason_code: ReasonCode | null;
  reason: string | null;
  imported: boolean;
}

/** Row of `events` as read, the person by name. PostgreSQL gives bigints as text. */
export interface EventRow {
  seq: string;
  effective_at: Date;
  person_id: string;
  user_ref: string | null;
  type: ItemEventType;
  before: ItemChange | null;
  after: ItemChange | null;
  reason: string | null;
}

/** When an item was shipped; it may have been more than once. */
export interface DeliveryRow {
  item_id: string;
  effective_at: Date;
}

/** Votes of one item, as one viewer sees them. */
export interface VoteCountRow {
  item_id: string;
  votes: number;
  mine: boolean;
}
