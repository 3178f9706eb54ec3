import {
  packDays,
  type ObjectiveState,
  type StatusDays,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  listExclusionBodies,
  type ExcludingDefinition,
} from './operations/listExclusionBodies';
import {
  DAY_STATES,
  selectStatusServices,
  type ServiceDayRow,
} from './operations/selectStatusServices';

/** A measured entity with the states of its objectives. */
export interface MeasuredService {
  entityRef: string;
  states: ObjectiveState[];
  sample: boolean;
  days: StatusDays;
}

const DAY_MS = 86_400_000;

/** Reads how all services are. */
export class StatusStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Definitions in force that exclude time. */
  async listExclusions(): Promise<ExcludingDefinition[]> {
    return listExclusionBodies(this.#db);
  }

  /** All entities with objectives, each with `count` UTC days from that of `first`. */
  async list(first: Date, count: number): Promise<MeasuredService[]> {
    const days = Array.from({ length: count }, (_, index) =>
      new Date(first.getTime() + index * DAY_MS).toISOString().slice(0, 10),
    );
    const rows = await selectStatusServices(this.#db, days[0]);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      states: row.states,
      sample: row.sample,
      days: fill(days, row.days),
    }));
  }
}

function fill(days: string[], measured: ServiceDayRow[]): StatusDays {
  const rows = new Map(measured.map(row => [row.day, row]));
  return packDays(
    days.map(day => {
      const row = rows.get(day);
      return row
        ? { day, state: DAY_STATES[row.level], share: row.share }
        : { day, state: 'unmeasured' as const, share: null };
    }),
  );
}
