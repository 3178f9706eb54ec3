import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { withRetry } from '@stagecraft/backstage-backend-http';
import type {
  Comment,
  CommentPage,
  CommentQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { findItemId } from './operations/findItemId';
import { noteNews } from './operations/noteNews';
import { resolvePerson } from './operations/resolvePerson';

/** A comment by where it stands. */
export interface CommentPlace {
  /** Of the item. */
  key: string;
  id: string;
}

interface CommentRow {
  id: string;
  /** PostgreSQL gives bigints as text. */
  seq: string;
  item_id: string;
  author_id: string;
  user_ref: string | null;
  body: string;
  version: number;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
}

const DEFAULT_LIMIT = 20;
const COLUMNS = ['comments.*', 'people.user_ref'];

function toComment(row: CommentRow, viewer?: string): Comment {
  return {
    id: row.id,
    seq: Number(row.seq),
    author: row.user_ref ?? `person:${row.author_id}`,
    body: row.body,
    createdAt: row.created_at.toISOString(),
    ...(row.edited_at && { editedAt: row.edited_at.toISOString() }),
    deleted: row.deleted_at !== null,
    mine: viewer !== undefined && row.user_ref === viewer,
    version: row.version,
  };
}

/** Keeps what people say about items. */
export class CommentStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @throws NotFoundError where no item has the key */
  async list(
    key: string,
    query: CommentQuery,
    viewer?: string,
  ): Promise<CommentPage> {
    const itemId = await findItemId(this.#db, key);
    const last = await this.#comments()
      .where('comments.item_id', itemId)
      .modify(rows => query.before && rows.where('seq', '<', query.before))
      .orderBy('seq', 'desc')
      .limit(query.limit ?? DEFAULT_LIMIT)
      .select<CommentRow[]>(COLUMNS);
    const rows = last.reverse();
    const first = rows[0]?.seq ?? query.before ?? null;
    const [counted] = await this.#db('comments')
      .where({ item_id: itemId })
      .select<{ total: number; earlier: number }[]>(
        this.#db.raw('count(*)::int as total'),
        this.#db.raw('(count(*) filter (where seq < ?))::int as earlier', [
          first as never,
        ]),
      );
    return {
      comments: rows.map(row => toComment(row, viewer)),
      earlier: counted.earlier,
      totalItems: counted.total,
    };
  }

  /** @throws NotFoundError where the item has no such comment */
  async get({ key, id }: CommentPlace, viewer?: string): Promise<Comment> {
    const itemId = await findItemId(this.#db, key);
    const [row] = await this.#comments()
      .where({ 'comments.id': id, 'comments.item_id': itemId })
      .select<CommentRow[]>(COLUMNS);
    if (!row) throw new NotFoundError(`${key} has no comment '${id}'`);
    return toComment(row, viewer);
  }

  /** Returns the id of the new comment. @throws NotFoundError */
  async add(key: string, body: string, author: string): Promise<string> {
    const itemId = await findItemId(this.#db, key);
    return withRetry(() =>
      this.#db.transaction(async tx => {
        const id = randomUUID();
        const authorId = await resolvePerson(tx, { user_ref: author });
        await tx('comments').insert({
          id,
          item_id: itemId,
          author_id: authorId,
          body,
        });
        await noteNews(tx, { itemId, topic: 'comment', commentId: id });
        return id;
      }),
    );
  }

  /** @throws ConflictError where the comment has another version by now, or was deleted */
  async edit(current: Comment, body: string): Promise<void> {
    const changed = await this.#db('comments')
      .where({ id: current.id, version: current.version })
      .whereNull('deleted_at')
      .update({
        body,
        version: current.version + 1,
        edited_at: this.#db.fn.now(),
      });
    if (changed !== 1) {
      throw new ConflictError(
        `The comment was changed since version ${current.version}; read it again`,
      );
    }
  }

  /** Takes the text away for good; the place stays. */
  async remove(id: string): Promise<void> {
    await this.#db('comments')
      .where({ id })
      .whereNull('deleted_at')
      .update({
        body: '',
        deleted_at: this.#db.fn.now(),
        version: this.#db.raw('version + 1'),
      });
  }

  #comments() {
    return this.#db('comments').join(
      'people',
      'people.id',
      'comments.author_id',
    );
  }
}
