import { NotFoundError } from '@backstage/errors';
import {
  judgeWindow,
  type AgreedObjectiveSummary,
  type AgreementSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { figuresFromJson } from './figuresJson';
import type {
  AgreementRevisionRow,
  AgreementRow,
  FiguresJson,
  RevisedDefinition,
} from './tables';

interface LevelRow {
  agreement_ref: string;
  slo_ref: string;
  agreed_ppm: number;
  objective: string | null;
  target_ppm: number | null;
  definition: RevisedDefinition | null;
  figures: FiguresJson | null;
}

/** Reads agreements, each level judged by the objective's latest figures. */
export class AgreementStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(): Promise<AgreementSummary[]> {
    return this.#read(this.#current());
  }

  /** @throws NotFoundError */
  async get(ref: string): Promise<AgreementSummary> {
    const [found] = await this.#read(this.#current().where({ ref }));
    if (!found) throw new NotFoundError(`No agreement '${ref}'`);
    return found;
  }

  /** Agreements that name one of the consumers, or that a provider has made. */
  async listReliedOn({
    consumers,
    providers,
  }: {
    consumers: string[];
    providers: string[];
  }): Promise<AgreementSummary[]> {
    return this.#read(
      this.#current().whereRaw(
        '(jsonb_exists_any(consumer_refs, ?::text[]) OR provider_ref = ANY(?::text[]))',
        [consumers, providers],
      ),
    );
  }

  /** All that an agreement ever said, oldest first. */
  async revisions(ref: string): Promise<AgreementRevisionRow[]> {
    return this.#db('definition_revisions')
      .where({ entity_ref: ref })
      .orderBy('revision');
  }

  /** Of each agreement the revision that holds at an instant, if one does. */
  async latestRevisions(
    refs: string[],
    at: Date,
  ): Promise<AgreementRevisionRow[]> {
    return this.#db('definition_revisions')
      .distinctOn('entity_ref')
      .whereRaw('entity_ref = ANY(?)', [refs])
      .where('effective_at', '<=', at)
      .orderBy([
        { column: 'entity_ref' },
        { column: 'revision', order: 'desc' },
      ]);
  }

  #current() {
    return this.#db('agreements')
      .whereNull('withdrawn_at')
      .orderByRaw('lower(title), ref');
  }

  async #read(query: Knex.QueryBuilder): Promise<AgreementSummary[]> {
    const rows: AgreementRow[] = await query.select(
      '*',
      this.#db.raw('review_on::text AS review_on'),
    );
    const levels = await this.#levels(rows.map(({ ref }) => ref));
    return rows.map(row =>
      toSummary(
        row,
        levels.filter(level => level.agreement_ref === row.ref),
      ),
    );
  }

  // A level without an objective id is of an SLO with one objective; if that
  // SLO has several by now, none of them is meant.
  async #levels(refs: string[]): Promise<LevelRow[]> {
    const { rows } = await this.#db.raw(
      `SELECT l.agreement_ref, l.slo_ref, l.agreed_ppm, o.objective, o.target_ppm, o.definition, v.figures
       FROM agreed_levels AS l
       LEFT JOIN objectives AS o ON o.slo_ref = l.slo_ref AND o.withdrawn_at IS NULL
         AND (o.objective_id = l.objective_id OR l.objective_id IS NULL AND NOT EXISTS (
           SELECT FROM objectives AS other WHERE other.slo_ref = o.slo_ref
             AND other.objective <> o.objective AND other.withdrawn_at IS NULL))
       LEFT JOIN verdicts AS v ON v.objective = o.objective AND o.not_computed IS NULL
       WHERE l.agreement_ref = ANY(?)
       ORDER BY l.agreement_ref, l.position`,
      [refs],
    );
    return rows;
  }
}

function toSummary(row: AgreementRow, levels: LevelRow[]): AgreementSummary {
  return {
    ref: row.ref,
    title: row.title,
    ...(row.description !== null && { description: row.description }),
    providerRef: row.provider_ref,
    consumerRefs: row.consumer_refs,
    ownerRef: row.owner_ref,
    effectiveFrom: row.effective_from.toISOString(),
    ...(row.review_on !== null && { reviewOn: row.review_on }),
    ...(row.support_hours !== null && { supportHours: row.support_hours }),
    objectives: levels.map(toLevel),
  };
}

function toLevel(row: LevelRow): AgreedObjectiveSummary {
  const { definition, figures, agreed_ppm: targetPpm } = row;
  return {
    sloRef: row.slo_ref,
    objective: row.objective ?? row.slo_ref,
    agreedPpm: row.agreed_ppm,
    targetPpm: row.target_ppm,
    marginPpm: row.target_ppm === null ? null : row.target_ppm - row.agreed_ppm,
    state:
      definition && figures
        ? judgeWindow({ ...definition, targetPpm }, figuresFromJson(figures))
            .state
        : 'no-data',
  };
}
