/**
 * The vision: every version stays. Like the other history it is neither
 * changed nor deleted, but for that of an imported set which is removed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('vision_versions', table => {
    table.integer('version').primary();
    table.text('markdown').notNullable();
    table.text('source').notNullable();
    table.text('written_by').notNullable().references('people.id').index();
    table
      .timestamp('effective_at', { useTz: true })
      .notNullable()
      .comment('When it was written');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this database learned of it');
    table.check('version >= 1', [], 'vision_versions_version_check');
    table.check(
      'length(markdown) BETWEEN 1 AND 20000',
      [],
      'vision_versions_markdown_check',
    );
  });
  await knex.raw(`
    CREATE FUNCTION keep_vision_versions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.source = nullif(current_setting('roadmap.removing_source', true), 'portal') THEN
          RETURN OLD;
        END IF;
      END IF;
      RAISE EXCEPTION 'rows of % are history: they are neither changed nor deleted', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END $$`);
  await knex.raw(
    'CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON vision_versions FOR EACH ROW EXECUTE FUNCTION keep_vision_versions()',
  );
  await knex.raw(
    'CREATE TRIGGER keep_history_whole BEFORE TRUNCATE ON vision_versions FOR EACH STATEMENT EXECUTE FUNCTION keep_vision_versions()',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('vision_versions');
  await knex.raw('DROP FUNCTION keep_vision_versions()');
};
