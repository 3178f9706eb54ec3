import type { Knex } from 'knex';
import {
  formatItemKey,
  type ItemChange,
  type Visibility,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { NewsTopic } from './operations/noteNews';

/** Something to tell, with what the message says and who chose to hear it. */
export interface News {
  id: string;
  topic: NewsTopic;
  /** How often somebody has tried, this time included. */
  attempts: number;
  itemId: string;
  key: string;
  kind: string;
  title: string;
  ownerRef: string;
  visibility: Visibility;
  /** Refs of the entities that the item is about. */
  entityRefs: string[];
  /** Who did it: a user ref, or the subject of a service; absent once the name was erased. */
  actor?: string;
  before: ItemChange;
  after: ItemChange;
  reason?: string;
  /** True for a comment that was deleted since. */
  gone: boolean;
  /** User refs of those who chose to follow. */
  followers: string[];
  /** User refs of those who chose not to. */
  unfollowers: string[];
  /** User refs of those who voted for the item. */
  voters: string[];
}

interface NewsRow {
  id: string;
  topic: NewsTopic;
  attempts: number;
  item_id: string;
  number: number;
  kind: string;
  title: string;
  owner_ref: string;
  visibility: Visibility;
  entity_refs: string[];
  actor: string | null;
  before: ItemChange | null;
  after: ItemChange | null;
  reason: string | null;
  gone: boolean;
  followers: string[];
  unfollowers: string[];
  voters: string[];
}

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 600;

// Of two news of one topic and item the earlier goes out first, so that what
// stays to be seen is the later.
const CLAIM = `
  due AS MATERIALIZED (
    SELECT id FROM news AS waiting
    WHERE delivered_at IS NULL AND due_at <= clock_timestamp()
      AND NOT EXISTS (
        SELECT FROM news AS earlier
        WHERE earlier.item_id = waiting.item_id AND earlier.topic = waiting.topic
          AND earlier.id < waiting.id AND earlier.delivered_at IS NULL)
    ORDER BY due_at, id
    FOR UPDATE SKIP LOCKED
    LIMIT ?
  ), claimed AS (
    UPDATE news AS n
    SET attempts = n.attempts + 1,
        due_at = clock_timestamp() + make_interval(
          secs => least(${LONGEST_PAUSE_SECONDS}, ${FIRST_PAUSE_SECONDS} * 2 ^ least(n.attempts, 10)))
    FROM due WHERE n.id = due.id
    RETURNING n.id, n.item_id, n.topic, n.attempts, n.event_seq, n.comment_id)`;

const named = (rows: string) =>
  `ARRAY(SELECT who.user_ref FROM ${rows} AND who.user_ref IS NOT NULL ORDER BY 1)`;

const chose = (following: boolean) =>
  named(
    `follows AS f JOIN people AS who ON who.id = f.person_id
     WHERE f.item_id = i.id AND f.following = ${following}`,
  );

const PARTS = `
  claimed.id, claimed.topic, claimed.attempts, claimed.item_id,
  i.number, i.kind, i.title, i.owner_ref, i.visibility,
  ARRAY(SELECT entity_ref FROM item_entities AS e WHERE e.item_id = i.id ORDER BY 1) AS entity_refs,
  p.user_ref AS actor, ev.before, ev.after, ev.reason,
  c.deleted_at IS NOT NULL AS gone,
  ${chose(true)} AS followers, ${chose(false)} AS unfollowers,
  ${named(
    'votes AS v JOIN people AS who ON who.id = v.voter_id WHERE v.item_id = i.id',
  )} AS voters`;

/** What followers are still to be told. */
export class NewsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Takes what is due for some time, in which nobody else gets it. What is not
   * marked as told by then is due again: who dies in between leaves nothing
   * untold.
   */
  async claim(limit: number): Promise<News[]> {
    const { rows } = await this.#db.raw<{ rows: NewsRow[] }>(
      `WITH ${CLAIM}
       SELECT ${PARTS} FROM claimed JOIN items AS i ON i.id = claimed.item_id
       LEFT JOIN events AS ev ON ev.seq = claimed.event_seq
       LEFT JOIN comments AS c ON c.id = claimed.comment_id
       LEFT JOIN people AS p ON p.id = coalesce(ev.actor_id, c.author_id)
       ORDER BY claimed.id`,
      [limit],
    );
    return rows.map(toNews);
  }

  async markDelivered({ id }: News): Promise<void> {
    await this.#db('news')
      .where({ id })
      .update({ delivered_at: this.#db.fn.now(), error_message: null });
  }

  /** The news stay due at the end of the pause that they were claimed for. */
  async markFailed({ id }: News, message: string): Promise<void> {
    await this.#db('news')
      .where({ id })
      .whereNull('delivered_at')
      .update({ error_message: message });
  }
}

function toNews(row: NewsRow): News {
  return {
    id: row.id,
    topic: row.topic,
    attempts: row.attempts,
    itemId: row.item_id,
    key: formatItemKey(row.number),
    kind: row.kind,
    title: row.title,
    ownerRef: row.owner_ref,
    visibility: row.visibility,
    entityRefs: row.entity_refs,
    ...(row.actor && { actor: row.actor }),
    before: row.before ?? {},
    after: row.after ?? {},
    ...(row.reason && { reason: row.reason }),
    gone: row.gone,
    followers: row.followers,
    unfollowers: row.unfollowers,
    voters: row.voters,
  };
}
