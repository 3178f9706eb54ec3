/**
 * Why the source of a metric gave no figure when it was last asked: it failed,
 * or has none yet. A row is no history: it goes with the next reading of the
 * source, and says nothing about a definition that came after it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('metric_gaps', table => {
    table.comment('Why a source gave no figure when it was last asked');
    table.text('metric_id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Of the definition that it was asked by');
    table.text('kind').notNullable();
    table.text('message').notNullable();
    table.timestamp('asked_at', { useTz: true }).notNullable();
    table
      .foreign(['metric_id', 'revision'])
      .references(['metric_id', 'revision'])
      .inTable('metric_revisions')
      .onDelete('CASCADE');
    table.check(`kind IN ('error', 'no-figure')`, [], 'metric_gaps_kind_check');
    table.check(
      'length(message) BETWEEN 1 AND 500',
      [],
      'metric_gaps_message_check',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('metric_gaps');
};
