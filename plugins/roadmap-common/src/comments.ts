/** Something that a person said about an item. */
export interface Comment {
  id: string;
  /** Grows with time over all items; where the next page begins. */
  seq: number;
  /** User ref, or `person:<id>` once the name was erased. */
  author: string;
  /** Markdown; empty once the comment was deleted. */
  body: string;
  createdAt: string;
  /** When the author changed it last. */
  editedAt?: string;
  /** True for one whose author took back what it said; it keeps its place. */
  deleted: boolean;
  /** True when the reader wrote it. */
  mine: boolean;
  /** Grows by one with every edit. */
  version: number;
}

/** Body of a comment that is written or edited. */
export interface CommentDraft {
  /** Markdown, 1 to 10,000 characters that are not all blank. */
  body: string;
}

/** Which comments of an item: the last ones, or the last ones before some. */
export interface CommentQuery {
  /** `seq` of the first comment that is known already. */
  before?: number;
  /** 1 to 100; 20 where it is left out. */
  limit?: number;
}

/** Some comments of an item, oldest first. */
export interface CommentPage {
  comments: Comment[];
  /** How many comments lie before the first of these. */
  earlier: number;
  totalItems: number;
}
