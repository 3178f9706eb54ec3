/**
 * Votes that were taken back, so that a view of the past counts them while
 * they stood; and what such a view searches by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('withdrawn_votes', table => {
    table.text('item_id').notNullable().references('items.id').index();
    table.text('voter_id').notNullable().references('people.id').index();
    table.timestamp('voted_at', { useTz: true }).notNullable();
    table
      .timestamp('withdrawn_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
  });
  await knex.schema.alterTable('events', table => {
    table.index('effective_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('events', table => {
    table.dropIndex('effective_at');
  });
  await knex.schema.dropTable('withdrawn_votes');
};
