/**
 * Links between items. A link belongs to the item that it comes from; what it
 * leads to shows it from the other side.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('item_links', table => {
    table
      .text('from_item_id')
      .notNullable()
      .references('items.id')
      .comment('The item that states the link');
    table.text('to_item_id').notNullable().references('items.id').index();
    table.text('type').notNullable();
    table.primary(['from_item_id', 'to_item_id']);
    table.check('from_item_id <> to_item_id', [], 'item_links_other_check');
    table.check(
      `type IN ('depends-on', 'relates-to')`,
      [],
      'item_links_type_check',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('item_links');
};
