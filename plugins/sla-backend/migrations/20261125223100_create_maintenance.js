/** @param {import('knex').Knex} knex */
async function createMaintenance(knex) {
  await knex.schema.createTable('maintenance', table => {
    table.comment('Planned maintenance as it is announced now');
    table.text('id').primary();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.timestamp('starts_at', { useTz: true }).notNullable();
    table.timestamp('ends_at', { useTz: true }).notNullable().index();
    table.timestamp('cancelled_at', { useTz: true }).nullable();
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
    table.check(
      'length(title) BETWEEN 1 AND 200',
      [],
      'maintenance_title_check',
    );
    table.check('starts_at < ends_at', [], 'maintenance_end_check');
    table.check('version >= 1', [], 'maintenance_version_check');
  });
  await knex.schema.createTable('maintenance_entities', table => {
    table
      .text('maintenance_id')
      .notNullable()
      .references('maintenance.id')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('entity_ref').notNullable().index();
    table.primary(['maintenance_id', 'entity_ref']);
  });
}

/** @param {import('knex').Knex} knex */
async function createRevisions(knex) {
  await knex.schema.createTable('maintenance_revisions', table => {
    table.comment('All that was ever announced; insert-only');
    table.text('maintenance_id').notNullable().references('maintenance.id');
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.jsonb('entity_refs').notNullable();
    table.timestamp('starts_at', { useTz: true }).notNullable();
    table.timestamp('ends_at', { useTz: true }).notNullable();
    table.boolean('cancelled').notNullable();
    table.text('changed_by').notNullable();
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.primary(['maintenance_id', 'version']);
    table.check(
      `jsonb_typeof(entity_refs) = 'array'`,
      [],
      'maintenance_revisions_entity_refs_check',
    );
  });
  await knex.raw(`
    CREATE TRIGGER maintenance_revisions_insert_only
    BEFORE UPDATE OR DELETE ON maintenance_revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createMaintenance(knex);
  await createRevisions(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('maintenance_revisions');
  await knex.schema.dropTable('maintenance_entities');
  await knex.schema.dropTable('maintenance');
};
