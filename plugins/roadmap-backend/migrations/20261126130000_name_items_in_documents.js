/**
 * What was made here may have an id too: the one that a document gave it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('items', table => {
    table.dropChecks('items_origin_check');
    table.check(
      `source = 'portal' OR external_id IS NOT NULL`,
      [],
      'items_origin_check',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('items').where({ source: 'portal' }).update({ external_id: null });
  await knex.schema.alterTable('items', table => {
    table.dropChecks('items_origin_check');
    table.check(
      `(source = 'portal') = (external_id IS NULL)`,
      [],
      'items_origin_check',
    );
  });
};
