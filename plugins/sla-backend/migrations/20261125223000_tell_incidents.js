/** @param {import('knex').Knex} knex */
async function addStatus(knex) {
  await knex.schema.alterTable('incidents', table => {
    table.text('status').nullable();
  });
  await knex('incidents').update({
    status: knex.raw(
      `CASE WHEN ended_at IS NULL THEN 'investigating' ELSE 'resolved' END`,
    ),
  });
  await knex.schema.alterTable('incidents', table => {
    table.dropNullable('status');
    table.check(
      `status IN ('investigating', 'identified', 'monitoring', 'resolved')`,
      [],
      'incidents_status_check',
    );
    table.check(
      `(status = 'resolved') = (ended_at IS NOT NULL)`,
      [],
      'incidents_resolved_check',
    );
    table.index('ended_at');
  });
}

/** @param {import('knex').Knex} knex */
async function createUpdates(knex) {
  await knex.schema.createTable('incident_updates', table => {
    table.comment('What was told about an incident; never changed');
    table.text('id').primary();
    table
      .text('incident_id')
      .notNullable()
      .references('incidents.id')
      .onDelete('CASCADE');
    table
      .specificType('seq', 'bigint GENERATED ALWAYS AS IDENTITY')
      .notNullable()
      .comment('Order of arrival');
    table.text('status').notNullable();
    table.text('text').notNullable();
    table
      .timestamp('at', { useTz: true })
      .notNullable()
      .comment('When it holds in the world');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table
      .text('external_id')
      .nullable()
      .comment('Identity at the sender, so that it may send an update again');
    table.text('created_by').notNullable();
    table.unique(['incident_id', 'external_id']);
    table.index(['incident_id', 'at', 'seq']);
    table.check(
      `status IN ('investigating', 'identified', 'monitoring', 'resolved')`,
      [],
      'incident_updates_status_check',
    );
    table.check(
      'length(text) BETWEEN 1 AND 5000',
      [],
      'incident_updates_text_check',
    );
  });
  await knex.raw(`
    CREATE TRIGGER incident_updates_unchanged
    BEFORE UPDATE ON incident_updates
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await addStatus(knex);
  await createUpdates(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_updates');
  await knex.schema.alterTable('incidents', table => {
    table.dropIndex('ended_at');
    table.dropChecks(['incidents_status_check', 'incidents_resolved_check']);
    table.dropColumn('status');
  });
};
