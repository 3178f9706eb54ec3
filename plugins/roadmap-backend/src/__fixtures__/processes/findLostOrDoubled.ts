import type { Knex } from 'knex';
import type { Fate, Fates } from './roadmapWriters';

interface Counted {
  what: string;
  times: number;
}

/** How often each thing is there; made for the names of {@link Fates}. */
const COUNTS: Record<keyof Fates, string> = {
  votes: `SELECT user_ref AS what, count(*)::int AS times FROM votes
    JOIN people ON people.id = voter_id GROUP BY user_ref`,
  comments: `SELECT body AS what, count(*)::int AS times FROM comments GROUP BY body`,
  edits: `SELECT after->>'title' AS what, count(*)::int AS times FROM events
    WHERE type = 'edited' GROUP BY 1`,
  promises: `SELECT reason AS what, count(*)::int AS times FROM commitments
    WHERE reason IS NOT NULL GROUP BY reason`,
};

/** What does not fit to the rest of the database, however often something was written. */
const CONTRADICTIONS = {
  'items whose version is not the number of their changes': `
    SELECT number::text AS what FROM items WHERE version <>
      (SELECT count(*) FROM events WHERE item_id = items.id AND type IN ('created', 'edited', 'promised'))`,
  'items whose title is not that of their last edit': `
    SELECT title AS what FROM items WHERE title <> coalesce(
      (SELECT after->>'title' FROM events WHERE item_id = items.id AND type = 'edited'
       ORDER BY seq DESC LIMIT 1), title)`,
  'promises that nobody is told of, or that are told twice': `
    SELECT seq::text AS what FROM events WHERE type = 'promised' AND
      (SELECT count(*) FROM news WHERE event_seq = events.seq) <> 1`,
  'comments that nobody is told of, or that are told twice': `
    SELECT body AS what FROM comments WHERE
      (SELECT count(*) FROM news WHERE comment_id = comments.id) <> 1`,
};

const ALLOWED: Record<Fate, number[]> = {
  once: [1],
  never: [0],
  perhaps: [0, 1],
};

/** Where the database says something else than what clients were told. */
export async function findLostOrDoubled(
  db: Knex,
  fates: Fates,
): Promise<string[]> {
  const findings: string[] = [];
  for (const [kind, statement] of Object.entries(COUNTS)) {
    const { rows } = await db.raw<{ rows: Counted[] }>(statement);
    const times = new Map(rows.map(row => [row.what, row.times]));
    const wanted = fates[kind as keyof Fates];
    for (const what of new Set([...wanted.keys(), ...times.keys()])) {
      const fate = wanted.get(what) ?? 'never';
      const found = times.get(what) ?? 0;
      if (!ALLOWED[fate].includes(found)) {
        findings.push(`${kind}: ${what} is there ${found} times, not ${fate}`);
      }
    }
  }
  for (const [what, statement] of Object.entries(CONTRADICTIONS)) {
    const { rows } = await db.raw<{ rows: Counted[] }>(statement);
    if (rows.length > 0) {
      findings.push(`${what}: ${rows.map(row => row.what).join(', ')}`);
    }
  }
  return findings;
}
