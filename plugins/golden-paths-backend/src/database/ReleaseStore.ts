import type { Release } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { ReleaseRow, SourceRow } from './tables';

/** A release, and the version of the engine that hashed its layers. */
export interface HashedRelease extends Release {
  engine: string;
}

/** What was found of the repository of templates. */
export interface FoundReleases {
  /** Its page when it is not where it was sought. */
  movedTo: string | null;
  /** Releases that were not known, or not as they are now. */
  fresh: readonly HashedRelease[];
  /** Names of all its releases; what else was known is forgotten. */
  tags: readonly string[];
}

/** Releases of the repositories of templates. */
export class ReleaseStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** All releases of a repository, in no order. */
  async of(sourceUrl: string): Promise<HashedRelease[]> {
    const rows = await this.#db<ReleaseRow>('releases').where({
      source_url: sourceUrl,
    });
    return rows.map(({ source_url: _, ...release }) => release);
  }

  /** What was last found of a repository; undefined before it was looked at. */
  async source(sourceUrl: string): Promise<SourceRow | undefined> {
    return this.#db<SourceRow>('sources')
      .where('source_url', sourceUrl)
      .first();
  }

  /** Notes why a repository could not be read; its releases stay as they were. */
  async keepProblem(source_url: string, problem: string): Promise<void> {
    await this.#db('sources')
      .insert({ source_url, problem })
      .onConflict('source_url')
      .merge();
  }

  /** Keeps releases, also one whose tag was moved, and forgets those that are gone. */
  async keep(
    sourceUrl: string,
    { movedTo, fresh, tags }: FoundReleases,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx('sources')
        .insert({
          source_url: sourceUrl,
          problem: null,
          moved_to: movedTo,
          known_at: tx.fn.now(),
        })
        .onConflict('source_url')
        .merge();
      if (fresh.length > 0) {
        await tx('releases')
          .insert(
            fresh.map(({ layers, ...release }) => ({
              ...release,
              source_url: sourceUrl,
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
