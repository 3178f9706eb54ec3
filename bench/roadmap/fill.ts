import type { Knex } from 'knex';

const WORDS =
  'parcel label scanner route depot driver token report customs invoice queue schema alert window refund address barcode sorter locker delivery';
/** Days of the twenty quarters from 2022 to 2026. */
const DAYS = 1826;

/** How much there is of everything. */
export interface Amounts {
  items: number;
  /** Of each item. */
  votes: number;
  people: number;
  teams: number;
}

/** The name of a team, from 0 on. */
export const teamOf = (n: number) => `group:default/team-${n}`;
/** The title of an item, from 1 on: three of twenty words and its number. */
export function titleOf(n: number): string {
  const words = WORDS.split(' ');
  const word = (by: number) => words[(n * by) % words.length];
  return `${word(3)} ${word(7)} ${word(11)} ${n}`;
}

/**
 * Fills the tables as years of use would: items of all teams with links,
 * promises through twenty quarters, of which some slipped, deliveries and votes.
 */
export async function fill(db: Knex, amounts: Amounts): Promise<void> {
  await fillItems(db, amounts);
  await fillPromises(db, amounts);
  await fillEvents(db);
  await fillVotes(db, amounts);
  await db.raw('VACUUM ANALYZE');
}

async function fillItems(db: Knex, { items, people, teams }: Amounts) {
  await db.raw(
    `INSERT INTO people (id, user_ref)
     SELECT 'p' || n, 'user:default/person-' || n FROM generate_series(1, ?) n`,
    [people],
  );
  await db.raw(
    `INSERT INTO items (id, kind, title, summary, owner_ref, state, source, created_at, updated_at)
     SELECT 'i' || n, 'initiative',
       w[n * 3 % 20 + 1] || ' ' || w[n * 7 % 20 + 1] || ' ' || w[n * 11 % 20 + 1] || ' ' || n,
       repeat('What it is for, and what changes. ', 6), 'group:default/team-' || n % ?,
       CASE n % 5 WHEN 0 THEN 'in-progress' WHEN 1 THEN 'validated' ELSE 'shipped' END,
       'portal', d, d
     FROM generate_series(1, ?) n, string_to_array(?, ' ') w,
       LATERAL (SELECT timestamptz '2021-10-01' + n * 37 % ? * interval '1 day' AS d) made`,
    [teams, items, WORDS, DAYS],
  );
  await db.raw(
    `INSERT INTO item_entities (item_id, entity_ref, role)
     SELECT id, 'component:default/service-' || (number + k) % 500, 'affects'
     FROM items, generate_series(1, 2) k`,
  );
}

/** Every item is promised 90 days after it was made; each fourth again, a month later. */
async function fillPromises(db: Knex, { people }: Amounts) {
  await db.raw(
    `INSERT INTO commitments (item_id, revision, period, due_on, confidence, promised_by, effective_at, recorded_at, reason_code, reason)
     SELECT id, r, extract(year FROM due)::int || '-Q' || extract(quarter FROM due)::int,
       due, 0.8, 'p' || number % ? + 1, made, made,
       CASE r WHEN 2 THEN 'estimate' END, CASE r WHEN 2 THEN 'It was more work' END
     FROM items, generate_series(1, 2) r,
       LATERAL (SELECT (created_at + interval '60 days' + r * interval '30 days')::date AS due,
         created_at + (r - 1) * interval '40 days' AS made) dates
     WHERE r = 1 OR number % 4 = 0`,
    [people],
  );
}

async function fillEvents(db: Knex) {
  await db.raw(
    `INSERT INTO events (item_id, effective_at, recorded_at, actor_id, type, before, after)
     SELECT id, created_at, created_at, 'p1', 'created', NULL::jsonb, jsonb_build_object('title', title) FROM items
     UNION ALL
     SELECT item_id, effective_at, effective_at, 'p1', 'promised', NULL, jsonb_build_object('dueOn', due_on) FROM commitments
     UNION ALL
     SELECT id, at, at, 'p1', 'state-changed', jsonb_build_object('state', 'in-progress'), jsonb_build_object('state', 'shipped')
     FROM items, LATERAL (SELECT created_at + interval '80 days' + number % 30 * interval '1 day' AS at) delivery
     WHERE state <> 'in-progress' AND at < now()`,
  );
}

async function fillVotes(db: Knex, { votes, people }: Amounts) {
  // More for some than for others, so that there is an order.
  await db.raw(
    `INSERT INTO votes (item_id, voter_id, voted_at)
     SELECT id, 'p' || (number * 13 + k) % :people + 1, created_at + interval '1 day'
     FROM items, generate_series(1, 1 + (number * 7919) % (2 * :votes - 1)) k`,
    { votes, people },
  );
}
