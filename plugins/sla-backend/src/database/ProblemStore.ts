import type { ReportedProblem } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import type { ProblemRow } from './tables';

/**
 * Who found a problem: `processing` is the catalog while it processes a
 * document, also one that never becomes an entity; `entity` is what we find in
 * an entity.
 */
export type ProblemOrigin = ProblemRow['origin'];

/** A problem before it is stored under its entity. */
export type FoundProblem = Omit<ReportedProblem, 'entityRef' | 'seenAt'>;

/** Keeps what is wrong with definitions. */
export class ProblemStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** All problems; those of processing only while they are seen again and again. */
  async list(processingSince: Date): Promise<ReportedProblem[]> {
    const rows = await this.#db<ProblemRow>('definition_problems')
      .where('origin', 'entity')
      .orWhere('seen_at', '>=', processingSince)
      .orderByRaw('document, entity_ref, line NULLS LAST, position');
    return rows.map(toProblem);
  }

  /** Replaces what one origin knew about one entity. */
  async replace(
    origin: ProblemOrigin,
    entityRef: string,
    problems: FoundProblem[],
    seenAt: Date,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [entityRef]);
      await tx('definition_problems')
        .where({ origin, entity_ref: entityRef })
        .delete();
      if (problems.length === 0) return;
      await tx('definition_problems').insert(
        problems.map((problem, position) => ({
          origin,
          entity_ref: entityRef,
          position,
          location: problem.location ?? null,
          document: problem.document,
          line: problem.line ?? null,
          field: problem.field ?? null,
          message: problem.message,
          seen_at: seenAt,
        })),
      );
    });
  }

  /** Documents whose problems of processing have lines, so that they can be looked at again. */
  async listLocated(): Promise<{ entityRef: string; location: string }[]> {
    const rows = await this.#db('definition_problems')
      .where({ origin: 'processing' })
      .whereNotNull('line')
      .whereNotNull('location')
      .distinct('entity_ref', 'location');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      location: row.location,
    }));
  }

  /** Whether the catalog's processing has reported this entity. */
  async hasProcessingProblems(entityRef: string): Promise<boolean> {
    const row = await this.#db('definition_problems')
      .where({ origin: 'processing', entity_ref: entityRef })
      .first('entity_ref');
    return row !== undefined;
  }
}

function toProblem(row: ProblemRow): ReportedProblem {
  return {
    // A file that cannot be taken apart is known by its location only.
    ...(!row.entity_ref.startsWith('location:') && {
      entityRef: row.entity_ref,
    }),
    ...(row.location !== null && { location: row.location }),
    document: row.document,
    ...(row.line !== null && { line: row.line }),
    ...(row.field !== null && { field: row.field }),
    message: row.message,
    seenAt: row.seen_at.toISOString(),
  };
}
