import type {
  AgreedLevel,
  ObjectiveDefinition,
  SupportHours,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  recordObjectives,
  revisedDefinition,
  withdrawObjectives,
} from './operations/recordObjectives';
import { rebuildAllSlices } from './operations/rebuildSlices';
import {
  recordRevision,
  type DefinitionVersion,
} from './operations/recordRevision';
import { withdrawDefinition } from './operations/withdrawDefinition';
import type { ObjectiveRow } from './tables';

/** What was last seen of a definition. */
export interface SeenDefinition {
  entityRef: string;
  etag: string;
  missing: boolean;
  withdrawn: boolean;
}

/** An agreement, taken apart. */
export interface AgreementParts {
  ref: string;
  title: string;
  description?: string;
  providerRef: string;
  consumerRefs: string[];
  ownerRef: string;
  effectiveFrom: Date;
  /** `YYYY-MM-DD`. */
  reviewOn?: string;
  supportHours?: SupportHours;
  levels: AgreedLevel[];
}

/** Keeps definitions as the catalog has them, and all that they ever said. */
export class DefinitionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Runs `work` unless another replica is at it. Whoever reads the catalog
   * inside can be sure that nobody writes something older afterwards.
   *
   * @returns undefined when another replica is at it
   */
  async exclusively<T>(
    work: (store: DefinitionStore) => Promise<T>,
  ): Promise<T | undefined> {
    return this.#db.transaction(async tx => {
      const { rows } = await tx.raw(
        `SELECT pg_try_advisory_xact_lock(hashtext('sla.definitions')) AS locked`,
      );
      return rows[0].locked ? work(new DefinitionStore(tx)) : undefined;
    });
  }

  /** Runs `work` so that its failure undoes only what it did itself. */
  async separately<T>(
    work: (store: DefinitionStore) => Promise<T>,
  ): Promise<T> {
    return this.#db.transaction(tx => work(new DefinitionStore(tx)));
  }

  async listSeen(): Promise<SeenDefinition[]> {
    const rows = await this.#db('definitions as d').select(
      'd.*',
      this.#db.raw(`EXISTS (SELECT FROM objectives AS o
        WHERE o.slo_ref = d.entity_ref AND o.withdrawn_at IS NULL
          AND o.definition IS NULL) AS incomplete`),
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      // Kept by an earlier version of this plugin, which knew less of it.
      etag: row.incomplete ? '' : row.etag,
      missing: row.missing_since !== null,
      withdrawn: row.withdrawn_at !== null,
    }));
  }

  /** Keeps the version as a revision, unless it says nothing new. */
  async record(version: DefinitionVersion): Promise<void> {
    await recordRevision(this.#db, version);
  }

  /** States the objectives of an SLO; those that it no longer has are withdrawn. */
  async saveObjectives(
    sloRef: string,
    objectives: ObjectiveDefinition[],
    ownerRef: string | undefined,
    effectiveAt?: Date,
  ): Promise<void> {
    const rows = objectives.map(objective => toRow(objective, ownerRef));
    const keys = rows.map(row => row.objective);
    const before = await listSlices(this.#db, keys);
    await this.#db('objectives').insert(rows).onConflict('objective').merge();
    const resliced = rows.filter(
      row => before.get(row.objective) !== sliceOf(row),
    );
    await rebuildAllSlices(
      this.#db,
      resliced.map(row => row.objective),
    );
    await recordObjectives(this.#db, objectives, effectiveAt);
    const gone = await this.#db('objectives')
      .where({ slo_ref: sloRef })
      .whereNull('withdrawn_at')
      .whereRaw('NOT objective = ANY(?)', [keys])
      .pluck('objective');
    await withdrawObjectives(this.#db, gone);
  }

  async saveAgreement(agreement: AgreementParts): Promise<void> {
    const { ref } = agreement;
    await this.#db('agreements')
      .insert({
        ref,
        title: agreement.title,
        description: agreement.description ?? null,
        provider_ref: agreement.providerRef,
        consumer_refs: JSON.stringify(agreement.consumerRefs),
        owner_ref: agreement.ownerRef,
        effective_from: agreement.effectiveFrom,
        review_on: agreement.reviewOn ?? null,
        support_hours: JSON.stringify(agreement.supportHours ?? null),
        withdrawn_at: null,
      })
      .onConflict('ref')
      .merge();
    await this.#db('agreed_levels').where({ agreement_ref: ref }).delete();
    const levels = agreement.levels.map((level, position) => ({
      agreement_ref: ref,
      position,
      slo_ref: level.sloRef,
      objective_id: level.objectiveId ?? null,
      agreed_ppm: level.agreedPpm,
    }));
    if (levels.length > 0) await this.#db('agreed_levels').insert(levels);
  }

  /** Notes which definitions the catalog no longer has, and which it has again. */
  async markMissing(missing: string[], present: string[]): Promise<void> {
    await this.#db('definitions')
      .whereRaw('entity_ref = ANY(?)', [missing])
      .whereNull('missing_since')
      .update({ missing_since: this.#db.fn.now() });
    await this.#db('definitions')
      .whereRaw('entity_ref = ANY(?)', [present])
      .whereNull('withdrawn_at')
      .update({ missing_since: null });
  }

  /**
   * Withdraws what has been missing for longer than the grace.
   *
   * @returns the refs of the withdrawn
   */
  async withdrawMissing(graceSeconds: number): Promise<string[]> {
    const rows = await this.#db('definitions')
      .whereNull('withdrawn_at')
      .whereRaw(
        `missing_since < clock_timestamp() - make_interval(secs => ?)`,
        [graceSeconds],
      )
      .select('entity_ref');
    for (const row of rows) await withdrawDefinition(this.#db, row.entity_ref);
    return rows.map(row => row.entity_ref);
  }
}

type Sliced = Pick<ObjectiveRow, 'slice_minutes' | 'slice_target_ppm'>;

/** Two objectives with the same text have the same slices. */
function sliceOf({ slice_minutes, slice_target_ppm }: Sliced): string {
  return `${slice_minutes} ${slice_target_ppm}`;
}

/** How the objectives are sliced now; locks them against writers of samples. */
async function listSlices(tx: Knex, objectives: string[]) {
  const rows: ObjectiveRow[] = await tx('objectives')
    .whereRaw('objective = ANY(?)', [objectives])
    .orderBy('objective')
    .forNoKeyUpdate();
  return new Map(rows.map(row => [row.objective, sliceOf(row)]));
}

function toRow(objective: ObjectiveDefinition, ownerRef: string | undefined) {
  return {
    objective: objective.objective,
    slo_ref: objective.sloRef,
    objective_id: objective.objectiveId,
    title: objective.title,
    description: objective.description ?? null,
    entity_ref: objective.entityRef,
    owner_ref: ownerRef ?? null,
    target_ppm: objective.targetPpm,
    time_window: objective.window,
    budgeting_method: objective.budgetingMethod,
    indicator: objective.indicator ? JSON.stringify(objective.indicator) : null,
    not_computed: objective.notComputed ?? null,
    slice_minutes: objective.timeSliceMinutes ?? null,
    slice_target_ppm: objective.timeSliceTargetPpm ?? null,
    definition: JSON.stringify(revisedDefinition(objective)),
    withdrawn_at: null,
  };
}
