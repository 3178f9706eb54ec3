/**
 * What lists of a past day read: what was promised since. And what a
 * list counts, without reading the texts of all items.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    'CREATE INDEX commitments_effective_index ON commitments (effective_at)',
  );
  await knex.raw(
    `CREATE INDEX items_counted_index ON items (kind, state)
     INCLUDE (id, owner_ref, visibility, created_at, updated_at)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX items_counted_index');
  await knex.raw('DROP INDEX commitments_effective_index');
};
