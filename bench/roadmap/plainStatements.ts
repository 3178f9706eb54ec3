import type { Knex } from 'knex';

/** What a list shows of its first fifty items by votes, in one statement. */
const BY_VOTES = `
  SELECT i.number, i.title, i.state, i.owner_ref, top.votes, first.due_on AS first_due,
    latest.due_on, latest.confidence,
    (SELECT json_agg(e.entity_ref) FROM item_entities e WHERE e.item_id = i.id) AS entities
  FROM (
    SELECT items.id, count(votes.voter_id)::int AS votes FROM items
    LEFT JOIN votes ON votes.item_id = items.id GROUP BY items.id
    ORDER BY votes DESC, items.number LIMIT 50
  ) top
  JOIN items i ON i.id = top.id
  LEFT JOIN commitments first ON first.item_id = i.id AND first.revision = 1
  LEFT JOIN LATERAL (
    SELECT due_on, confidence FROM commitments c WHERE c.item_id = i.id ORDER BY revision DESC LIMIT 1
  ) latest ON true
  ORDER BY top.votes DESC, i.number`;

/** Full-text search alone, of any of the words. */
const BY_WORDS = `
  SELECT number, title FROM items,
    (SELECT replace(cast(plainto_tsquery('english', ?) AS text), ' & ', ' | ')::tsquery AS words) wanted
  WHERE items.words @@ wanted.words
  ORDER BY ts_rank(items.words, wanted.words) DESC, number LIMIT 5`;

/** The share of promises kept against the first date, by quarter and team. */
const KEPT = `
  SELECT c.period, i.owner_ref, count(*)::int AS promised,
    count(*) FILTER (
      WHERE (d.at AT TIME ZONE 'UTC')::date <= c.due_on AND c.due_on < (now() AT TIME ZONE 'UTC')::date
    )::int AS kept
  FROM commitments c JOIN items i ON i.id = c.item_id
  LEFT JOIN LATERAL (
    SELECT max(e.effective_at) AS at FROM events e WHERE e.item_id = i.id AND e.to_state = 'shipped'
  ) d ON true
  WHERE c.revision = 1 AND c.due_on >= '2022-01-01' AND c.due_on < '2027-01-01'
  GROUP BY c.period, i.owner_ref ORDER BY c.period, i.owner_ref`;

/** The same results by hand, by the path under which they are served. */
export function plainStatements(db: Knex, text: string) {
  const rows = async (sql: string, bindings: string[] = []) =>
    (await db.raw(sql, bindings)).rows;
  return {
    '/by-votes': () => rows(BY_VOTES),
    '/by-words': () => rows(BY_WORDS, [text]),
    '/kept': () => rows(KEPT),
  };
}
