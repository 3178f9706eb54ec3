import type {
  CommitmentDraft,
  ItemPage,
  ItemQuery,
  ItemTransition,
  ItemUpdate,
  NewItem,
  RequestDraft,
  RoadmapItem,
  RoadmapItemDetails,
} from '../api';
import type {
  Scorecard,
  ScorecardQuery,
  ScoredItemPage,
  ScoredItemQuery,
} from '../scorecard';
import type {
  Comment,
  CommentDraft,
  CommentPage,
  CommentQuery,
} from '../comments';
import type { ChangelogPage, ChangelogQuery } from '../changelog';
import type { Followers } from '../followers';

/** The votes of an item as the caller sees them. */
export interface VoteResult {
  votes: number;
  votedByMe: boolean;
}

/** The feeds: what changes and what was delivered in two formats, and the promised dates. */
export type FeedName =
  | 'changes.atom'
  | 'changes.json'
  | 'changelog.atom'
  | 'changelog.json'
  | 'promises.ics';

/** What a feed is narrowed to. */
export interface FeedScope {
  ownerRef?: string;
  entityRef?: string;
}

/** What is asked of the roadmap's backend. Everything that is not 2xx is thrown as a ResponseError. */
export interface RoadmapApi {
  listItems(query: ItemQuery): Promise<ItemPage>;
  /** `asOf` is an RFC 3339 instant of the past; today where it is left out. */
  getItem(key: string, asOf?: string): Promise<RoadmapItemDetails>;
  createItem(item: NewItem): Promise<RoadmapItemDetails>;
  /** `version` is the one that was read; a ResponseError of status 409 says that it is stale. */
  updateItem(
    key: string,
    version: number,
    update: ItemUpdate,
  ): Promise<RoadmapItemDetails>;
  /** Asks for something; who asks votes for it and follows it. */
  ask(request: RequestDraft): Promise<RoadmapItemDetails>;
  /** Requests and initiatives like a text of 3 to 140 characters, the most similar first. */
  findSimilar(text: string): Promise<RoadmapItem[]>;
  /** `version` is the one that was read; a ResponseError of status 409 says that it is stale or what may follow. */
  moveItem(
    key: string,
    version: number,
    transition: ItemTransition,
  ): Promise<RoadmapItemDetails>;
  /** `version` is the one that was read; a ResponseError of status 409 says that it is stale. */
  promiseItem(
    key: string,
    version: number,
    draft: CommitmentDraft,
  ): Promise<RoadmapItemDetails>;
  vote(key: string): Promise<VoteResult>;
  withdrawVote(key: string): Promise<VoteResult>;
  /** The address of a feed, of all items or of some. */
  feedUrl(feed: FeedName, scope: FeedScope): Promise<string>;
  getChangelog(query: ChangelogQuery): Promise<ChangelogPage>;
  getScorecard(query: ScorecardQuery): Promise<Scorecard>;
  listScoredItems(query: ScoredItemQuery): Promise<ScoredItemPage>;
  listComments(key: string, query: CommentQuery): Promise<CommentPage>;
  addComment(key: string, draft: CommentDraft): Promise<Comment>;
  /** A ResponseError of status 409 says that the version is stale. */
  editComment(
    key: string,
    comment: Pick<Comment, 'id' | 'version'>,
    draft: CommentDraft,
  ): Promise<Comment>;
  deleteComment(key: string, id: string): Promise<Comment>;
  getFollowers(key: string): Promise<Followers>;
  /** Keeps whether the caller wants to hear of the item. */
  follow(key: string, following: boolean): Promise<Followers>;
}
