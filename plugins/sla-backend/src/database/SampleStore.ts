import { InputError } from '@backstage/errors';
import { withRetry } from '@stagecraft/backstage-backend-http';
import type { Knex } from 'knex';
import { dropPartitionsBefore } from './operations/dropPartitionsBefore';
import { ensurePartitions } from './operations/ensurePartitions';
import { removeSource } from './operations/removeSource';
import type { SampleRow } from './operations/upsertSamples';
import { lockObjectives, writeSamples } from './operations/writeSamples';

/** Keeps measurements, with roll-ups that are exact after every write. */
export class SampleStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Writes samples of one source, all or nothing.
   *
   * @param samples - at most one for each objective and minute
   * @param positionOf - where a sample stands in the request, for the message
   * @returns how many were new or replaced a lower sequence
   * @throws InputError naming the field, for an objective that is not known
   */
  async write(
    source: string,
    samples: SampleRow[],
    positionOf: (sample: SampleRow) => number,
  ): Promise<number> {
    const days = samples.map(({ minute }) => minute.toISOString().slice(0, 10));
    await ensurePartitions(this.#db, [...new Set(days)]);
    const objectives = [...new Set(samples.map(({ objective }) => objective))];
    return withRetry(() =>
      this.#db.transaction(async tx => {
        const known = await lockObjectives(tx, objectives);
        const unknown = samples.find(({ objective }) => !known.has(objective));
        if (unknown) {
          throw new InputError(
            `/body/samples/${positionOf(unknown)}/objective: '${
              unknown.objective
            }' is not known; give the key of an objective of an SLO in the catalog`,
          );
        }
        return writeSamples(tx, source, samples);
      }),
    );
  }

  /**
   * Removes all samples and incidents of a source, all or nothing.
   *
   * @returns the objectives whose figures changed
   */
  async removeSource(source: string): Promise<string[]> {
    return withRetry(() =>
      this.#db.transaction(tx => removeSource(tx, source)),
    );
  }

  /** Forgets all days before `day`, `YYYY-MM-DD` in UTC. */
  async dropBefore(day: string): Promise<number> {
    return dropPartitionsBefore(this.#db, day);
  }
}
