import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  countBurnWindows,
  type BurnCounts,
} from './operations/countBurnWindows';

/** Counts the events that burn rates are made of. */
export class BurnStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Counts of the windows of these lengths (minutes) that end at `to`, for all
   * objectives in a number of statements that does not grow with them.
   */
  async count(
    objectives: ObjectiveDefinition[],
    to: Date,
    lengths: number[],
  ): Promise<BurnCounts> {
    const keys = objectives.map(({ objective }) => objective);
    return countBurnWindows(this.#db, keys, to, lengths);
  }
}
