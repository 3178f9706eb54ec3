import type {
  FileHashes,
  GoldenPathAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { ProjectRow } from './tables';

/** What the catalog says about a generated project. */
export interface ListedProject {
  entityRef: string;
  ownerRef: string | null;
  template: string;
  repositoryUrl: string | null;
}

/** What the repository of a project holds at a commit. */
export interface Contents {
  commit: string;
  answers: GoldenPathAnswers;
  hashes: FileHashes;
}

/** What was found of a repository, or why nothing was. */
export type Reading =
  | {
      /** Page of the repository when it is not where the catalog says. */
      movedTo: string | null;
      /** Left out when nothing was pushed since it was last read. */
      contents?: Contents;
    }
  | { problem: string };

const BATCH = 500;

/** Generated projects, and what was last read of their repositories. */
export class ProjectStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Makes the list of projects what the catalog says now. */
  async list(projects: readonly ListedProject[]): Promise<void> {
    const rows = projects.map(it => ({
      entity_ref: it.entityRef,
      owner_ref: it.ownerRef,
      template: it.template,
      repository_url: it.repositoryUrl,
    }));
    await this.#db.transaction(async tx => {
      for (let at = 0; at < rows.length; at += BATCH) {
        await tx('projects')
          .insert(rows.slice(at, at + BATCH))
          .onConflict('entity_ref')
          .merge();
      }
      const known = rows.map(({ entity_ref }) => entity_ref);
      await tx('projects')
        .whereRaw('NOT (entity_ref = ANY(?))', [known])
        .delete();
    });
  }

  /** Those whose repository was not looked at for longest. */
  async longestUnread(limit: number): Promise<ProjectRow[]> {
    return this.#db<ProjectRow>('projects')
      .orderByRaw('read_at NULLS FIRST, entity_ref')
      .limit(limit);
  }

  /** Keeps a reading; a problem leaves what was read before. */
  async keepReading(entityRef: string, reading: Reading): Promise<void> {
    const now = this.#db.fn.now();
    const change =
      'problem' in reading
        ? { read_problem: reading.problem }
        : {
            ...(reading.contents && toColumns(reading.contents)),
            moved_to: reading.movedTo,
            read_problem: null,
            known_at: now,
          };
    await this.#db('projects')
      .where({ entity_ref: entityRef })
      .update({ ...change, read_at: now });
  }
}

function toColumns({ commit, answers, hashes }: Contents) {
  return {
    head_commit: commit,
    answers: JSON.stringify(answers),
    hashes: JSON.stringify(hashes),
  };
}
