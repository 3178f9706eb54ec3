/**
 * The state that an event leads to becomes a column, so that deliveries can be
 * found by an index: the scorecard asks for those of many items at once.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `ALTER TABLE events ADD COLUMN to_state text GENERATED ALWAYS AS (after->>'state') STORED`,
  );
  await knex.raw(
    `CREATE INDEX events_shipped_index ON events (item_id, effective_at) WHERE to_state = 'shipped'`,
  );
  await knex.raw(
    'CREATE INDEX commitments_first_due_index ON commitments (due_on) WHERE revision = 1',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX commitments_first_due_index');
  await knex.raw('DROP INDEX events_shipped_index');
  await knex.schema.alterTable('events', table => {
    table.dropColumn('to_state');
  });
};
