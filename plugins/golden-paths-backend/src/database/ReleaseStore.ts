import type { Release } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { ReleaseRow } from './tables';

/** Releases of the repositories of templates. */
export class ReleaseStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** All releases of a repository, in no order. */
  async of(sourceUrl: string): Promise<Release[]> {
    const rows = await this.#db<ReleaseRow>('releases').where({
      source_url: sourceUrl,
    });
    return rows.map(({ tag, commit, layers }) => ({ tag, commit, layers }));
  }

  /** Keeps releases, also one whose tag was moved, and forgets those that are gone. */
  async keep(
    sourceUrl: string,
    fresh: readonly Release[],
    tags: readonly string[],
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      if (fresh.length > 0) {
        await tx('releases')
          .insert(
            fresh.map(({ tag, commit, layers }) => ({
              source_url: sourceUrl,
              tag,
              commit,
              layers: JSON.stringify(layers),
            })),
          )
          .onConflict(['source_url', 'tag'])
          .merge();
      }
      await tx('releases')
        .where({ source_url: sourceUrl })
        .whereRaw('NOT (tag = ANY(?))', [[...tags]])
        .delete();
    });
  }
}
