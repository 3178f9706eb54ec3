import type { Knex } from 'knex';
import {
  ensurePartitions,
  partitionOf,
} from '../../plugins/sla-backend/src/database/operations/ensurePartitions';
import { rebuildRollups } from '../../plugins/sla-backend/src/database/operations/rebuildRollups';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How much a database of the benchmark holds. */
export interface Size {
  /** Entities with one objective each. */
  entities: number;
  /** How many of the objectives hold samples. */
  measured: number;
  /** Minutes before `end` of which each of them holds a sample. */
  minutes: number;
  end: Date;
}

/** Key of the nth objective, from 1. */
export const keyOf = (n: number) => `slo:default/bench-${n}/default`;
/** Entity of the nth objective, from 1. */
export const entityOf = (n: number) => `component:default/bench-${n}`;

/** The first `count` names. */
export const upTo = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n + 1));

/** States objectives and makes their samples inside PostgreSQL, then their roll-ups by the operation that the plugin uses. */
export async function fill(db: Knex, size: Size): Promise<void> {
  await stateObjectives(db, size);
  const from = new Date(size.end.getTime() - size.minutes * MINUTE_MS);
  for (const day of daysOf(from, size.end)) {
    await fillDay(db, size, day, from);
    await rollUpDay(db, size, day, from);
  }
  await db.raw(
    `INSERT INTO source_status (objective, source, last_sample_at, first_sample_at)
     SELECT 'slo:default/bench-' || n || '/default', 'bench', ?::timestamptz - interval '1 minute', ?::timestamptz
     FROM generate_series(1, ?::int) AS n`,
    [size.end.toISOString(), from.toISOString(), size.measured],
  );
  await db.raw('VACUUM ANALYZE');
}

async function stateObjectives(db: Knex, { entities }: Size) {
  await db.raw(
    `INSERT INTO objectives (objective, slo_ref, objective_id, title, entity_ref,
       owner_ref, target_ppm, time_window, budgeting_method, definition)
     SELECT 'slo:default/bench-' || n || '/default', 'slo:default/bench-' || n, 'default',
       'Bench ' || n, 'component:default/bench-' || n, 'group:default/team-' || n % 50,
       990000, '28d', 'Occurrences', jsonb_build_object(
         'objective', 'slo:default/bench-' || n || '/default',
         'sloRef', 'slo:default/bench-' || n, 'objectiveId', 'default',
         'entityRef', 'component:default/bench-' || n, 'targetPpm', 990000,
         'window', '28d', 'timeWindow', '{"duration":"28d","rolling":true}'::jsonb,
         'budgetingMethod', 'Occurrences', 'noData', 'exclude',
         'exclusions', '[]'::jsonb, 'alertRules', '[]'::jsonb)
     FROM generate_series(1, ?::int) AS n`,
    [entities],
  );
}

function daysOf(from: Date, to: Date): Date[] {
  const days: Date[] = [];
  const first = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
  for (let day = first; day < to.getTime(); day += DAY_MS) {
    days.push(new Date(day));
  }
  return days;
}

// Filled before its key is made and attached only then: a tenth of the time.
async function fillDay(db: Knex, size: Size, day: Date, from: Date) {
  const text = day.toISOString().slice(0, 10);
  const name = partitionOf(text);
  await ensurePartitions(db, [text]);
  await db.transaction(async tx => {
    await tx.raw('ALTER TABLE samples DETACH PARTITION ??', [name]);
    await tx.raw('DROP TABLE ??', [name]);
    await tx.raw(
      'CREATE TABLE ?? (LIKE samples INCLUDING ALL EXCLUDING INDEXES)',
      [name],
    );
    await tx.raw(
      `INSERT INTO ?? (objective, source, minute, sequence, good, total)
       SELECT 'slo:default/bench-' || n || '/default', 'bench', minute, 0,
         total - (n + extract(epoch FROM minute)::bigint / 60) % 7 / 6, total
       FROM generate_series(1, ?::int) AS n,
         generate_series(greatest(?::timestamptz, ?::timestamptz),
           least(?::timestamptz, ?::timestamptz) - interval '1 minute',
           interval '1 minute') AS minute,
         LATERAL (SELECT 50 + (n * 7 + extract(epoch FROM minute)::bigint / 60) % 51 AS total) AS counts`,
      [
        name,
        size.measured,
        day.toISOString(),
        from.toISOString(),
        new Date(day.getTime() + DAY_MS).toISOString(),
        size.end.toISOString(),
      ],
    );
    await tx.raw('ALTER TABLE ?? ADD PRIMARY KEY (objective, minute, source)', [
      name,
    ]);
    await tx.raw(
      `ALTER TABLE samples ATTACH PARTITION ${tx.ref(name)}
       FOR VALUES FROM ('${day.toISOString()}') TO ('${new Date(
        day.getTime() + DAY_MS,
      ).toISOString()}')`,
    );
  });
}

async function rollUpDay(db: Knex, size: Size, day: Date, from: Date) {
  const touched: { objective: string; hour: Date }[] = [];
  const start = Math.max(
    day.getTime(),
    Math.floor(from.getTime() / HOUR_MS) * HOUR_MS,
  );
  const stop = Math.min(day.getTime() + DAY_MS, size.end.getTime());
  for (let n = 1; n <= size.measured; n += 1) {
    for (let hour = start; hour < stop; hour += HOUR_MS) {
      touched.push({ objective: keyOf(n), hour: new Date(hour) });
    }
  }
  await db.transaction(tx => rebuildRollups(tx, touched));
}
