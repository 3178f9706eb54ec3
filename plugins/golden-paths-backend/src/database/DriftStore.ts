import type {
  ChangedFile,
  ReleaseAhead,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { FleetRow, ProjectRow, ProjectWithDrift } from './tables';

/** How far a project is from the newest release, or why that cannot be told. */
export interface Drift {
  newestTag: string | null;
  /** Null when it cannot be told. */
  behind: number | null;
  releases: ReleaseAhead[];
  files: ChangedFile[];
  problem: string | null;
}

/** How far one project is, and a hash of all that it was judged from. */
export interface Verdict {
  entityRef: string;
  judgedFrom: string;
  drift: Drift;
}

/** A project that was read, and from what its drift was judged last. */
export interface JudgedProject extends ProjectRow {
  judged_from: string | null;
}

/** Verdicts on projects, and the notices of them. */
export class DriftStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** All projects whose repository was read at least once. */
  async projects(): Promise<JudgedProject[]> {
    return this.#db('projects as p')
      .leftJoin('drifts as d', 'd.entity_ref', 'p.entity_ref')
      .whereNotNull('p.read_at')
      .orderBy('p.entity_ref')
      .select('p.*', 'd.judged_from');
  }

  /** Keeps verdicts, and in the same step the notices of releases that are new to them. */
  async keep(verdicts: readonly Verdict[]): Promise<void> {
    if (verdicts.length === 0) return;
    const judged_at = this.#db.fn.now();
    const rows = verdicts.map(it => ({ ...toRow(it), judged_at }));
    const notices = verdicts.flatMap(({ entityRef, drift }) =>
      drift.releases
        .slice(0, 1)
        .map(({ tag }) => ({ entity_ref: entityRef, tag })),
    );
    await this.#db.transaction(async tx => {
      await tx('drifts').insert(rows).onConflict('entity_ref').merge();
      if (notices.length === 0) return;
      await tx('notices')
        .insert(notices)
        .onConflict(['entity_ref', 'tag'])
        .ignore();
    });
  }

  /** Notes that a verdict still holds. */
  async confirm(entityRefs: readonly string[]): Promise<void> {
    await this.#db('drifts')
      .whereRaw('entity_ref = ANY(?)', [[...entityRefs]])
      .update({ judged_at: this.#db.fn.now() });
  }

  /** Projects with their drift, furthest behind first; null where none was judged. */
  async fleet(filter: {
    template?: string;
    ownerRefs?: readonly string[];
  }): Promise<FleetRow[]> {
    const query = this.#db('projects as p')
      .leftJoin('drifts as d', 'd.entity_ref', 'p.entity_ref')
      .orderByRaw('d.behind DESC NULLS LAST, p.entity_ref')
      .select(
        'p.entity_ref',
        'p.owner_ref',
        'p.template',
        'p.repository_url',
        'p.read_problem',
        'p.read_at',
        'p.known_at',
        'p.moved_to',
        this.#db.raw(`p.answers #>> '{layers,-1,tag}' AS tag`),
        this.#db.raw(`p.answers #>> '{layers,-1,repository}' AS source_url`),
        'd.newest_tag',
        'd.behind',
        'd.by_team',
        'd.by_template',
        'd.by_both',
        'd.problem',
        'd.judged_at',
      );
    if (filter.template) query.where('p.template', filter.template);
    if (filter.ownerRefs) {
      query.whereRaw('p.owner_ref = ANY(?)', [[...filter.ownerRefs]]);
    }
    return query;
  }

  /** One project with all that is known, or undefined. */
  async project(entityRef: string): Promise<ProjectWithDrift | undefined> {
    return this.#db('projects as p')
      .leftJoin('drifts as d', 'd.entity_ref', 'p.entity_ref')
      .where('p.entity_ref', entityRef)
      .first(
        'd.*',
        // After the drift, whose key is null where none was judged.
        'p.*',
      );
  }
}

function toRow({ entityRef, judgedFrom, drift }: Verdict) {
  const by = (who: ChangedFile['changedBy']) =>
    drift.files.filter(({ changedBy }) => changedBy === who).length;
  return {
    entity_ref: entityRef,
    judged_from: judgedFrom,
    newest_tag: drift.newestTag,
    behind: drift.behind,
    by_team: by('team'),
    by_template: by('template'),
    by_both: by('both'),
    releases: JSON.stringify(drift.releases),
    files: JSON.stringify(drift.files),
    problem: drift.problem,
  };
}
