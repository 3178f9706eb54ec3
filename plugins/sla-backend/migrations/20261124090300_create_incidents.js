/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('incidents', table => {
    table.text('id').primary();
    table.text('title').notNullable();
    table.timestamp('started_at', { useTz: true }).notNullable().index();
    table
      .timestamp('ended_at', { useTz: true })
      .nullable()
      .comment('Null while it lasts');
    table.text('impact').notNullable();
    table.text('source').notNullable().index();
    table.text('created_by').notNullable();
    table
      .timestamp('created_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table
      .timestamp('updated_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.integer('version').notNullable().defaultTo(1);
    table.check('length(title) BETWEEN 1 AND 200', [], 'incidents_title_check');
    table.check('ended_at >= started_at', [], 'incidents_end_check');
    table.check(
      `impact IN ('degraded', 'outage')`,
      [],
      'incidents_impact_check',
    );
    table.check('version >= 1', [], 'incidents_version_check');
  });
  await knex.schema.createTable('incident_entities', table => {
    table
      .text('incident_id')
      .notNullable()
      .references('incidents.id')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('entity_ref').notNullable().index();
    table.primary(['incident_id', 'entity_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_entities');
  await knex.schema.dropTable('incidents');
};
