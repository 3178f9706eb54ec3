/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('objective_revisions', table => {
    table.comment(
      'Every version of an objective with its references followed; insert-only',
    );
    table.text('objective').notNullable().references('objectives.objective');
    table.integer('revision').notNullable();
    table.integer('target_ppm').notNullable();
    table.text('time_window').notNullable();
    table.boolean('withdrawn').notNullable();
    table
      .jsonb('definition')
      .notNullable()
      .comment('All that decides its figures');
    table
      .timestamp('effective_at', { useTz: true })
      .notNullable()
      .comment('When it holds in the world');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.primary(['objective', 'revision']);
    table.check('revision >= 1', [], 'objective_revisions_revision_check');
    table.check(
      'target_ppm BETWEEN 0 AND 999999',
      [],
      'objective_revisions_target_check',
    );
  });
  await knex.raw(`
    CREATE TRIGGER objective_revisions_insert_only
    BEFORE UPDATE OR DELETE ON objective_revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
  await knex.schema.alterTable('objectives', table => {
    table
      .jsonb('definition')
      .nullable()
      .comment('Null until it was read again from the catalog');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('objectives', table => {
    table.dropColumn('definition');
  });
  await knex.schema.dropTable('objective_revisions');
};
