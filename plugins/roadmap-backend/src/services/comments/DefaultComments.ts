import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type {
  Comment,
  CommentDraft,
  CommentQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CommentPlace, CommentStore } from '../../database/CommentStore';
import type { TellChanged } from '../createSignals';
import { principalOf } from '../principalOf';
import type { CallOptions, UserCallOptions } from '../RoadmapItems';
import type { Comments, ReadComment } from './Comments';

/** What comments work with. */
export interface CommentsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  comments: Pick<CommentStore, 'list' | 'get' | 'add' | 'edit' | 'remove'>;
  tell: TellChanged;
}

/** Decides what may happen to comments. */
export class DefaultComments implements Comments {
  readonly #auth: CommentsOptions['auth'];
  readonly #comments: CommentsOptions['comments'];
  readonly #tell: TellChanged;

  constructor({ auth, comments, tell }: CommentsOptions) {
    this.#auth = auth;
    this.#comments = comments;
    this.#tell = tell;
  }

  async list(key: string, query: CommentQuery, { credentials }: CallOptions) {
    const { userRef } = principalOf(credentials, this.#auth);
    return this.#comments.list(key, query, userRef);
  }

  async add(key: string, { body }: CommentDraft, options: UserCallOptions) {
    const author = userOf(options);
    const id = await this.#comments.add(key, body, author);
    await this.#tell(key);
    return this.#comments.get({ key, id }, author);
  }

  async edit(
    read: ReadComment,
    { body }: CommentDraft,
    options: UserCallOptions,
  ) {
    const current = await this.#getOwn(read, options);
    if (current.deleted) {
      throw new ConflictError('The comment was deleted; write a new one');
    }
    if (current.version !== read.version) {
      throw new ConflictError(
        `The comment is at version ${current.version}, not ${read.version}; read it again and repeat the change`,
      );
    }
    await this.#comments.edit(current, body);
    await this.#tell(read.key);
    return this.#comments.get(read, userOf(options));
  }

  async remove(place: CommentPlace, options: UserCallOptions) {
    const { id } = await this.#getOwn(place, options);
    await this.#comments.remove(id);
    await this.#tell(place.key);
    return this.#comments.get(place, userOf(options));
  }

  async #getOwn(
    place: CommentPlace,
    options: UserCallOptions,
  ): Promise<Comment> {
    const comment = await this.#comments.get(place, userOf(options));
    if (!comment.mine) {
      throw new NotAllowedError('Only its author may change a comment');
    }
    return comment;
  }
}

function userOf({ credentials }: UserCallOptions): string {
  return credentials.principal.userEntityRef;
}
