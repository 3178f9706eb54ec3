/**
 * Nulls differ from each other, so what people record here is never taken for
 * the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('incidents', table => {
    table
      .text('external_id')
      .nullable()
      .comment('Identity at the source, so that it may send an incident again');
    table.unique(['source', 'external_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('incidents', table => {
    table.dropUnique(['source', 'external_id']);
    table.dropColumn('external_id');
  });
};
