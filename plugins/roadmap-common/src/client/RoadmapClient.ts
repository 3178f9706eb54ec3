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
import type { FeedName, FeedScope, RoadmapApi, VoteResult } from './RoadmapApi';
import {
  expectData,
  ifMatch,
  openClient,
  type ClientOptions,
} from './transport';

/** {@link RoadmapApi} over HTTP. */
export class RoadmapClient implements RoadmapApi {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async listItems(query: ItemQuery): Promise<ItemPage> {
    const client = await this.#client();
    return expectData(
      client.GET('/v1/items', { params: { query: withLists(query) } }),
    );
  }

  async getItem(key: string, asOf?: string): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    const params = { path: { key }, query: { asOf } };
    return expectData(client.GET('/v1/items/{key}', { params }));
  }

  async createItem(item: NewItem): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    return expectData(client.POST('/v1/items', { body: item }));
  }

  async updateItem(
    key: string,
    version: number,
    update: ItemUpdate,
  ): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    const params = { path: { key }, header: ifMatch(version) };
    return expectData(client.PUT('/v1/items/{key}', { params, body: update }));
  }

  async moveItem(
    key: string,
    version: number,
    transition: ItemTransition,
  ): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    const params = { path: { key }, header: ifMatch(version) };
    return expectData(
      client.POST('/v1/items/{key}/transitions', { params, body: transition }),
    );
  }

  async ask(request: RequestDraft): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    return expectData(client.POST('/v1/requests', { body: request }));
  }

  async findSimilar(text: string): Promise<RoadmapItem[]> {
    const client = await this.#client();
    const params = { query: { text } };
    const { items } = await expectData(
      client.GET('/v1/requests/similar', { params }),
    );
    return items;
  }

  async promiseItem(
    key: string,
    version: number,
    draft: CommitmentDraft,
  ): Promise<RoadmapItemDetails> {
    const client = await this.#client();
    const params = { path: { key }, header: ifMatch(version) };
    return expectData(
      client.POST('/v1/items/{key}/commitments', { params, body: draft }),
    );
  }

  async vote(key: string): Promise<VoteResult> {
    const client = await this.#client();
    return expectData(
      client.PUT('/v1/items/{key}/votes/me', { params: { path: { key } } }),
    );
  }

  async withdrawVote(key: string): Promise<VoteResult> {
    const client = await this.#client();
    return expectData(
      client.DELETE('/v1/items/{key}/votes/me', { params: { path: { key } } }),
    );
  }

  async feedUrl(feed: FeedName, scope: FeedScope): Promise<string> {
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('roadmap');
    const query = new URLSearchParams({ ...scope }).toString();
    return `${baseUrl}/v1/feeds/${feed}${query && `?${query}`}`;
  }

  async getChangelog(query: ChangelogQuery): Promise<ChangelogPage> {
    const client = await this.#client();
    return expectData(client.GET('/v1/changelog', { params: { query } }));
  }

  async getScorecard(query: ScorecardQuery): Promise<Scorecard> {
    const client = await this.#client();
    return expectData(
      client.GET('/v1/scorecard', { params: { query: withOwners(query) } }),
    );
  }

  async listScoredItems(query: ScoredItemQuery): Promise<ScoredItemPage> {
    const client = await this.#client();
    return expectData(
      client.GET('/v1/scorecard/items', {
        params: { query: withOwners(query) },
      }),
    );
  }

  async listComments(key: string, query: CommentQuery): Promise<CommentPage> {
    const client = await this.#client();
    return expectData(
      client.GET('/v1/items/{key}/comments', {
        params: { path: { key }, query },
      }),
    );
  }

  async addComment(key: string, draft: CommentDraft): Promise<Comment> {
    const client = await this.#client();
    return expectData(
      client.POST('/v1/items/{key}/comments', {
        params: { path: { key } },
        body: draft,
      }),
    );
  }

  async editComment(
    key: string,
    comment: Pick<Comment, 'id' | 'version'>,
    draft: CommentDraft,
  ): Promise<Comment> {
    const client = await this.#client();
    const { id, version } = comment;
    return expectData(
      client.PUT('/v1/items/{key}/comments/{id}', {
        params: { path: { key, id }, header: ifMatch(version) },
        body: draft,
      }),
    );
  }

  async deleteComment(key: string, id: string): Promise<Comment> {
    const client = await this.#client();
    return expectData(
      client.DELETE('/v1/items/{key}/comments/{id}', {
        params: { path: { key, id } },
      }),
    );
  }

  async getFollowers(key: string): Promise<Followers> {
    const client = await this.#client();
    return expectData(
      client.GET('/v1/items/{key}/followers', { params: { path: { key } } }),
    );
  }

  async follow(key: string, following: boolean): Promise<Followers> {
    const client = await this.#client();
    const params = { path: { key } };
    return expectData(
      following
        ? client.PUT('/v1/items/{key}/followers/me', { params })
        : client.DELETE('/v1/items/{key}/followers/me', { params }),
    );
  }

  #client() {
    return openClient(this.#options);
  }
}

/** Several kinds go into one parameter, and several owners. */
function withLists({ kind, ...query }: ItemQuery) {
  return { ...withOwners(query), kind: kind?.join(',') };
}

/** Several owners go into one parameter. */
function withOwners<T extends { ownerRef?: string[] }>(query: T) {
  const { ownerRef, ...rest } = query;
  return { ...rest, ownerRef: ownerRef?.join(',') };
}
