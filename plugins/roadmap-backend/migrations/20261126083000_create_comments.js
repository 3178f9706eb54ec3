/**
 * What people say about items. The text is its author's, who may change or
 * delete it, so no event holds it; a deleted comment keeps its place.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('comments', table => {
    table.text('id').primary();
    table.bigIncrements('seq', { primaryKey: false }).unique();
    table.text('item_id').notNullable().references('items.id');
    table.text('author_id').notNullable().references('people.id').index();
    table.text('body').notNullable().comment('Markdown; empty once deleted');
    table.integer('version').notNullable().defaultTo(1);
    table
      .timestamp('created_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.timestamp('edited_at', { useTz: true }).nullable();
    table.timestamp('deleted_at', { useTz: true }).nullable();
    table.index(['item_id', 'seq']);
    table.check('version >= 1', [], 'comments_version_check');
    table.check(
      `CASE WHEN deleted_at IS NULL THEN length(body) BETWEEN 1 AND 10000 ELSE body = '' END`,
      [],
      'comments_body_check',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('comments');
};
