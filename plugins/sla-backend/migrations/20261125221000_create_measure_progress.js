/**
 * How far a source that remembers was read for an objective: everything from
 * `backfilled_from` to `measured_until`. The past is read backwards from the
 * first sight until `backfill_goal`, the present forwards.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('measure_progress', table => {
    table.comment('What was read of the sources that remember');
    table.text('objective').notNullable().references('objectives.objective');
    table.text('source').notNullable();
    table.timestamp('measured_until', { useTz: true }).notNullable();
    table.timestamp('backfilled_from', { useTz: true }).notNullable();
    table.timestamp('backfill_goal', { useTz: true }).notNullable();
    table.primary(['objective', 'source']);
    table.check(
      'backfill_goal <= backfilled_from AND backfilled_from <= measured_until',
      [],
      'measure_progress_order_check',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('measure_progress');
};
