import type { ItemLink, LinkedItems } from './links';

/** Stated probability, from 0 to 1, that a promised date is kept. */
export type Confidence = number;

/** Where an item stands on the board. Derived from its state and its latest promise, never stored. */
export type Lane = 'now' | 'next' | 'later' | 'delivered';

/** All lanes in the order in which the board shows them. */
export const lanes = [
  'now',
  'next',
  'later',
  'delivered',
] as const satisfies readonly Lane[];

/** What stage of its life an item has reached: one of the states of its kind. */
export type ItemState = string;

/** What items of one kind say beside what all items say, by name; JSON values. */
export type ItemAttributes = Record<string, unknown>;

/** Why a promise had to be made again. */
export type ReasonCode =
  | 'scope-growth'
  | 'dependency'
  | 'capacity-pulled'
  | 'incident'
  | 'estimate'
  | 'priority-change'
  | 'external';

/** All reason codes, in the order in which forms offer them. */
export const reasonCodes = [
  'scope-growth',
  'dependency',
  'capacity-pulled',
  'incident',
  'estimate',
  'priority-change',
  'external',
] as const satisfies readonly ReasonCode[];

/** What an item does to a catalog entity: changes it, or brings it into being. */
export type EntityRole = 'affects' | 'delivers';

/**
 * Who an item is for: also people outside, such as guests and the readers of
 * open feeds; everybody inside; or only the team that owns it.
 */
export type Visibility = 'public' | 'internal' | 'team';

/** All visibilities, the widest first. */
export const visibilities = [
  'public',
  'internal',
  'team',
] as const satisfies readonly Visibility[];

/** Of an item for which nobody chose one. */
export const DEFAULT_VISIBILITY = 'internal' satisfies Visibility;

/** A catalog entity that an item is about. */
export interface LinkedEntity {
  entityRef: string;
  role: EntityRole;
}

/** What is needed to make a promise. */
export interface CommitmentDraft {
  /** Quarter such as `2026-Q4`. */
  period: string;
  /** Calendar date, `YYYY-MM-DD`, within the period. */
  dueOn: string;
  confidence: Confidence;
  /** Needed from the second promise on. */
  reasonCode?: ReasonCode;
  /** Needed from the second promise on. */
  reason?: string;
}

/** One promise. It is never changed: promising again makes the next revision. */
export interface Commitment extends CommitmentDraft {
  /** Counts from 1. */
  revision: number;
  /** User ref, or `person:<id>` once the person's name was erased. */
  promisedBy: string;
  /** When the promise was made. */
  promisedAt: string;
  /** When this system learned of it; later than `promisedAt` for imported promises. */
  recordedAt: string;
  imported: boolean;
}

/** One fact in the life of an item. */
export interface ItemEvent {
  /** Grows with time over all items. */
  seq: number;
  at: string;
  /** User ref, service subject, or `person:<id>` once the name was erased. */
  actor: string;
  type: ItemEventType;
  before?: ItemChange;
  after?: ItemChange;
  reason?: string;
}

/** What can happen to an item. */
export type ItemEventType =
  | 'created'
  | 'edited'
  | 'state-changed'
  | 'promised'
  | 'imported';

/** The fields that an event saw change, by name. */
export type ItemChange = Record<string, unknown>;

/** The fields of an item that people write. */
export interface ItemDraft {
  title: string;
  /** Markdown. */
  summary: string;
  /** Ref of the group or user that answers for the item. */
  ownerRef: string;
  category?: string;
  /** Key of the objective that the item serves, such as `OB-3`. */
  objectiveKey?: string;
  /** Of a new item `internal`, of an edited one as it is, where it is left out. */
  visibility?: Visibility;
  entities: LinkedEntity[];
}

/** An item as lists show it. */
export interface RoadmapItem extends ItemDraft {
  id: string;
  /** Such as `RM-12`: short, stable, for people. */
  key: string;
  /** Which definition its attributes, states and rules come from. */
  kind: string;
  attributes: ItemAttributes;
  /** The links that the item itself states, by key. */
  links: ItemLink[];
  state: ItemState;
  lane: Lane;
  visibility: Visibility;
  /** The latest promise. */
  commitment?: Commitment;
  /** The first promise, which stays visible. */
  firstCommitment?: Commitment;
  votes: number;
  votedByMe: boolean;
  /** Grows by one with every edit and promise; votes do not change it. */
  version: number;
  createdAt: string;
  updatedAt: string;
  /** Calendar date (UTC) of the delivery that still stands. */
  deliveredOn?: string;
  /** `portal`, or the name of the set that it was imported with, such as `sample`. */
  source: string;
}

/** An item with its whole history. */
export interface RoadmapItemDetails extends RoadmapItem {
  /** Oldest first. */
  commitments: Commitment[];
  /** Oldest first. */
  events: ItemEvent[];
  /** The states into which the reader could move it now, rights aside. */
  nextStates: ItemState[];
  /** Whether a date can be promised for it now. */
  promisable: boolean;
  linkedItems: LinkedItems;
}

/** Body of a new item; it may carry its first promise. */
export interface NewItem extends ItemDraft {
  /** `initiative` where it is left out. */
  kind?: string;
  /** None where they are left out. */
  attributes?: ItemAttributes;
  /** None where they are left out. */
  links?: ItemLink[];
  commitment?: CommitmentDraft;
}

/** Body of an edit: the whole of what people may write, and the state. */
export interface ItemUpdate extends ItemDraft {
  state: ItemState;
  /** As they are where they are left out. */
  attributes?: ItemAttributes;
  /** As they are where they are left out. */
  links?: ItemLink[];
  reason?: string;
}

/** Body of a request; the portal knows whose it is to answer. */
export type RequestDraft = Pick<ItemDraft, 'title' | 'summary' | 'entities'>;

/** Body of a change of state. */
export interface ItemTransition {
  to: ItemState;
  /** Attributes that change with it; the others stay. */
  attributes?: ItemAttributes;
  reason?: string;
}

/** How a list is narrowed and ordered. Fields that are left out do not narrow. */
export interface ItemQuery {
  /** Items of any of these kinds; initiatives where it is left out. */
  kind?: string[];
  lane?: Lane;
  ownerRef?: string[];
  entityRef?: string;
  state?: ItemState;
  /** Only what still waits for something, or only what does not, by the states of its kind. */
  standing?: 'open' | 'settled';
  /** Words to be found in title or summary. */
  q?: string;
  promise?: PromiseFilter;
  /** Only what is promised for this calendar date or later. */
  dueFrom?: string;
  /** Only what is promised for before this calendar date. */
  dueBefore?: string;
  /** Only what is promised with this confidence or more. */
  confidenceFrom?: Confidence;
  /** Only what is promised with less confidence. */
  confidenceBelow?: Confidence;
  /** Only what the caller follows today, by choice or by the catalog; for people. */
  follower?: 'me';
  /** RFC 3339 instant of the past, to the millisecond: the roadmap as it was seen then. */
  asOf?: string;
  sort?: ItemSort;
  /** The direction; each order has one of its own where it is left out. */
  order?: 'asc' | 'desc';
  limit?: number;
  offset?: number;
}

/**
 * What has become of an item's promises: none was made, one was, the latest is
 * later than the first, or its date has passed without a delivery.
 */
export type PromiseFilter = 'none' | 'made' | 'slipped' | 'overdue';

/** All that a list can be narrowed to by its promises. */
export const promiseFilters = [
  'none',
  'made',
  'slipped',
  'overdue',
] as const satisfies readonly PromiseFilter[];

/** Orders of a list, each in its usual direction. What has no value comes last. */
export const itemSorts = [
  /** Earliest first. */
  'due',
  /** Most first. */
  'votes',
  /** Latest first, as the following two. */
  'newest',
  'updated',
  'delivered',
  'title',
  'owner',
  /** From proposed to withdrawn. */
  'state',
  /** Surest first. */
  'confidence',
  /** Longest first. */
  'slip',
] as const;

/** One of {@link itemSorts}. */
export type ItemSort = (typeof itemSorts)[number];

/** One page of a list. */
export interface ItemPage {
  items: RoadmapItem[];
  totalItems: number;
  /** When the last of all that match has changed; absent where nothing matches. */
  newsAt?: string;
}

/** The name of the source of items that were made in the portal; no import may use it. */
export const PORTAL_SOURCE = 'portal';
