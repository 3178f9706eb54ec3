import type { Knex } from 'knex';

/** What the news are about; each kind can be muted by itself. */
export type NewsTopic = 'state' | 'promise' | 'comment';

/** Something that followers are to be told, by the event or comment that it is about. */
export type NewNews = { itemId: string } & (
  | { topic: 'state' | 'promise'; eventSeq: string }
  | { topic: 'comment'; commentId: string }
);

/** Notes what is to be told; call it in the transaction of the change. */
export async function noteNews(
  tx: Knex.Transaction,
  news: NewNews,
): Promise<void> {
  await tx('news').insert({
    item_id: news.itemId,
    topic: news.topic,
    event_seq: 'eventSeq' in news ? news.eventSeq : null,
    comment_id: 'commentId' in news ? news.commentId : null,
  });
}
