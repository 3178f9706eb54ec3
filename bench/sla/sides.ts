import type { Knex } from 'knex';
import type { serve } from './server.ts';

/** A filled database, and the plugin that serves it. */
export interface Side {
  db: Knex;
  app: Awaited<ReturnType<typeof serve>>;
}

/** What the comparisons are made on. */
export interface Sides {
  small: Side;
  /** Eight times the minutes of `small`. */
  large: Side;
  /** Of the minutes, not included. */
  end: Date;
  entities: number;
  /** How many objectives hold samples. */
  measured: number;
}
