/** Marks an extension that came with this migration, so that only it is removed again. */
const MARK = 'Brought by the roadmap, to find similar items';

/** @param {import('knex').Knex} knex */
async function installTrigrams(knex) {
  const installed = await knex('pg_extension').where({ extname: 'pg_trgm' });
  if (installed.length > 0) return;
  try {
    await knex.transaction(async tx => {
      await tx.raw('CREATE EXTENSION pg_trgm');
      await tx.raw(`COMMENT ON EXTENSION pg_trgm IS '${MARK}'`);
    });
  } catch (error) {
    const { rows } = await knex.raw(
      'SELECT current_database() AS database, current_user AS role',
    );
    const [{ database, role }] = rows;
    throw new Error(
      `The roadmap needs the PostgreSQL extension pg_trgm and could not create it (${error.message}). ` +
        `As an administrator run in the database "${database}": CREATE EXTENSION pg_trgm; ` +
        `or allow it once: GRANT CREATE ON DATABASE "${database}" TO "${role}"; ` +
        `where the extension is not available, install PostgreSQL's contrib package first. Then start again.`,
      { cause: error },
    );
  }
}

/** The extension may have been installed into any schema. */
async function schemaOfTrigrams(knex) {
  const { rows } = await knex.raw(
    `SELECT quote_ident(nspname) AS schema FROM pg_extension
     JOIN pg_namespace ON pg_namespace.oid = extnamespace
     WHERE extname = 'pg_trgm'`,
  );
  return rows[0].schema;
}

/**
 * What similar items are found by: trigrams of titles, and the words of
 * titles and summaries.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await installTrigrams(knex);
  const schema = await schemaOfTrigrams(knex);
  await knex.raw(
    `CREATE INDEX items_title_trigrams ON items USING gin (title ${schema}.gin_trgm_ops)`,
  );
  await knex.raw(
    `ALTER TABLE items ADD COLUMN words tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('english', title), 'A') ||
       setweight(to_tsvector('english', summary), 'C')
     ) STORED`,
  );
  await knex.raw('CREATE INDEX items_words ON items USING gin (words)');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX items_words');
  await knex.raw('ALTER TABLE items DROP COLUMN words');
  await knex.raw('DROP INDEX items_title_trigrams');
  const { rows } = await knex.raw(
    `SELECT obj_description(oid, 'pg_extension') AS mark FROM pg_extension WHERE extname = 'pg_trgm'`,
  );
  if (rows[0]?.mark === MARK) await knex.raw('DROP EXTENSION pg_trgm');
};
