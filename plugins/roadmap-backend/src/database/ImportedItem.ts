import type {
  CommitmentDraft,
  ItemAttributes,
  ItemDraft,
  ItemEvent,
  ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedPlan } from './objectives/ImportedPlan';

/** A promise of the past, by a person known by ref. */
export interface ImportedCommitment extends CommitmentDraft {
  promisedBy: string;
  /** RFC 3339. */
  promisedAt: string;
}

/** An event of the past. */
export type ImportedEvent = Omit<ItemEvent, 'seq'>;

/** A vote of the past, by somebody known only by an opaque id. */
export interface ImportedVote {
  voter: string;
  /** RFC 3339. */
  at: string;
}

/** An item with its past. */
export interface ImportedItem extends Omit<ItemDraft, 'objectiveKey'> {
  /** Identity at the source; the same one again is skipped. */
  externalId: string;
  /** `initiative` where it is left out. */
  kind?: string;
  /** None where they are left out. */
  attributes?: ItemAttributes;
  /** The objective that it serves, by its identity in the same import. */
  objectiveExternalId?: string;
  /** Items of the same import that have to be done before, by their identities. */
  dependsOn?: string[];
  /** Items of the same import that it has to do with. */
  relatesTo?: string[];
  state: ItemState;
  /** RFC 3339. */
  createdAt: string;
  /** Oldest first. */
  commitments: ImportedCommitment[];
  events: ImportedEvent[];
  votes: ImportedVote[];
}

/** A set of items from elsewhere, and what they are for. */
export interface ImportedSet extends ImportedPlan {
  source: string;
  items: ImportedItem[];
}
