/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projects', table => {
    table
      .timestamp('known_at', { useTz: true })
      .nullable()
      .comment('When its repository was last read, as read_at is when tried');
    table
      .text('moved_to')
      .nullable()
      .comment('Where the git host says it is, if not where the catalog does');
  });
  await knex('projects')
    .whereNotNull('answers')
    .update({ known_at: knex.ref('read_at') });
  await knex.schema.alterTable('releases', table => {
    table
      .text('engine')
      .notNullable()
      .defaultTo('1')
      .comment('Version of the engine whose hashes the layers have');
  });
  await knex.schema.createTable('sources', table => {
    table.comment('Repositories of templates, as they were found last');
    table.text('source_url').primary();
    table.text('problem').nullable().comment('Why its releases are not read');
    table
      .text('moved_to')
      .nullable()
      .comment('Where the git host says it is, if not where it is sought');
    table
      .timestamp('known_at', { useTz: true })
      .nullable()
      .comment('When its releases were last read');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sources');
  await knex.schema.alterTable('releases', table => table.dropColumn('engine'));
  await knex.schema.alterTable('projects', table =>
    table.dropColumns('known_at', 'moved_to'),
  );
};
