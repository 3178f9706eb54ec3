import type { Knex } from 'knex';

/** A release that an owner is to be told of. */
export interface Notice {
  entityRef: string;
  ownerRef: string | null;
  template: string;
  tag: string;
}

/** Notices that wait to be sent. */
export class NoticeStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Sends what waits through `send`, each at least once. Rows are locked while
   * they are sent, so that replicas do not send the same one.
   */
  async sendEach(
    limit: number,
    send: (notice: Notice) => Promise<void>,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const { rows } = await tx.raw<{ rows: (Notice & { made_at: Date })[] }>(
        `SELECT n.entity_ref AS "entityRef", n.tag, p.owner_ref AS "ownerRef", p.template
         FROM notices AS n JOIN projects AS p USING (entity_ref)
         WHERE n.sent_at IS NULL ORDER BY n.made_at LIMIT ?
         FOR UPDATE OF n SKIP LOCKED`,
        [limit],
      );
      for (const notice of rows) {
        const sent = await send(notice).then(
          () => true,
          () => false,
        );
        // What failed waits for the next run, and what comes after it too.
        if (!sent) return;
        await tx('notices')
          .where({ entity_ref: notice.entityRef, tag: notice.tag })
          .update({ sent_at: tx.fn.now() });
      }
    });
  }
}
