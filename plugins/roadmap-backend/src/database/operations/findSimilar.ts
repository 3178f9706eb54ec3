import type { Knex } from 'knex';
import { readableItems, type ItemFilter } from '../ItemFilter';
import { ITEM_COLUMNS, type ItemRow } from '../tables';

/** What similar items are looked for by. */
export interface SimilarSearch {
  /** What somebody is writing as a title. */
  text: string;
  kinds: string[];
  limit: number;
}

/** The quoted name of the schema that the extension pg_trgm is in. */
export async function trigramSchema(db: Knex): Promise<string> {
  const { rows } = await db.raw<{ rows: { schema: string }[] }>(
    `select quote_ident(nspname) as schema from pg_extension
     join pg_namespace on pg_namespace.oid = extnamespace
     where extname = 'pg_trgm'`,
  );
  return rows[0].schema;
}

/** So many of either way are looked at closely; the rest shares less with the text. */
const CANDIDATES = 200;

/**
 * The best by words, which an index and a rank of few steps find; and where
 * those are fewer than wanted the best by letters, for words that are misspelt
 * or only begun. Comparing letters is dear, so it is done for candidates alone.
 */
const similarItems = (schema: string) => `
  with wanted as (
    -- Any of the words is enough: nobody writes the same title twice.
    select replace(cast(plainto_tsquery('english', :text) as text), ' & ', ' | ')::tsquery as words
  ),
  worded as materialized (
    select items.id from :items as items, wanted
    where items.kind = any(:kinds) and items.state <> 'withdrawn' and items.words @@ wanted.words
    order by ts_rank(items.words, wanted.words) desc, items.number limit ${CANDIDATES}
  ),
  lettered as materialized (
    select items.id from :items as items
    where items.kind = any(:kinds) and items.state <> 'withdrawn'
      and (select count(*) from worded) < :limit
      and (items.title operator(${schema}.%>) :text or items.title operator(${schema}.%) :text)
    order by ${schema}.word_similarity(:text, items.title) desc, items.number limit ${CANDIDATES}
  )
  select ${ITEM_COLUMNS.join(', ')} from items, wanted
  where items.id in (select id from worded union select id from lettered)
  order by ${schema}.similarity(items.title, :text)
    + ${schema}.word_similarity(:text, items.title)
    + ts_rank(items.words, wanted.words) desc, items.number
  limit :limit`;

/**
 * Items whose title is like a text in its letters, or that share words with it,
 * the most similar first. One statement, by indexes.
 */
export async function findSimilar(
  db: Knex,
  schema: string,
  { readable, ...search }: SimilarSearch & { readable: ItemFilter },
): Promise<ItemRow[]> {
  const items = readableItems(db, readable);
  const { rows } = await db.raw<{ rows: ItemRow[] }>(similarItems(schema), {
    ...search,
    items,
  } as never);
  return rows;
}
