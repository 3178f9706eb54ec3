import type {
  CommitmentDraft,
  ItemAttributes,
  ItemDraft,
  ItemEvent,
  ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';

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
export interface ImportedItem extends ItemDraft {
  /** Identity at the source; the same one again is skipped. */
  externalId: string;
  /** `initiative` where it is left out. */
  kind?: string;
  /** None where they are left out. */
  attributes?: ItemAttributes;
  state: ItemState;
  /** RFC 3339. */
  createdAt: string;
  /** Oldest first. */
  commitments: ImportedCommitment[];
  events: ImportedEvent[];
  votes: ImportedVote[];
}
