/** @param {import('knex').Knex} knex */
async function createRevisions(knex) {
  await knex.schema.createTable('definition_revisions', table => {
    table.comment('Every version of a definition that ever held; insert-only');
    table.text('entity_ref').notNullable();
    table.integer('revision').notNullable();
    table.text('kind').notNullable();
    table.text('hash').notNullable().comment('SHA-256 of spec and metadata');
    table
      .boolean('withdrawn')
      .notNullable()
      .comment('This revision ended the definition');
    table.jsonb('body').notNullable();
    table
      .timestamp('effective_at', { useTz: true })
      .notNullable()
      .comment('When it holds in the world');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this database learned of it');
    table.primary(['entity_ref', 'revision']);
    table.check('revision >= 1', [], 'definition_revisions_revision_check');
    table.check(
      `kind IN ('SLO', 'ServiceLevelAgreement')`,
      [],
      'definition_revisions_kind_check',
    );
    table.check(
      `hash ~ '^[0-9a-f]{64}$'`,
      [],
      'definition_revisions_hash_check',
    );
  });
  await knex.raw(`
    CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'revisions are never changed or removed' USING ERRCODE = '23514';
    END $$`);
  await knex.raw(`
    CREATE TRIGGER definition_revisions_insert_only
    BEFORE UPDATE OR DELETE ON definition_revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`);
}

/** @param {import('knex').Knex} knex */
async function createDefinitions(knex) {
  await knex.schema.createTable('definitions', table => {
    table.comment('Which version of a definition this database has seen last');
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('etag').notNullable().comment('Of the catalog entity');
    table.integer('revision').notNullable();
    table
      .timestamp('missing_since', { useTz: true })
      .nullable()
      .comment('First time that the catalog no longer had it');
    table.timestamp('withdrawn_at', { useTz: true }).nullable();
    table
      .foreign(['entity_ref', 'revision'])
      .references(['entity_ref', 'revision'])
      .inTable('definition_revisions');
    table.check(
      'withdrawn_at IS NULL OR missing_since IS NOT NULL',
      [],
      'definitions_withdrawn_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createObjectives(knex) {
  await knex.schema.createTable('objectives', table => {
    table.text('objective').primary();
    table.text('slo_ref').notNullable().index();
    table.text('objective_id').notNullable();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.text('entity_ref').notNullable().index();
    table.text('owner_ref').nullable().index();
    table.integer('target_ppm').notNullable();
    table.text('time_window').notNullable();
    table.text('budgeting_method').notNullable();
    table.jsonb('indicator').nullable();
    table.text('not_computed').nullable();
    table
      .timestamp('withdrawn_at', { useTz: true })
      .nullable()
      .comment('Since when no definition states it; its samples stay');
    table.unique(['slo_ref', 'objective_id']);
    table.check(
      `objective = slo_ref || '/' || objective_id`,
      [],
      'objectives_key_check',
    );
    table.check(
      'target_ppm BETWEEN 0 AND 999999',
      [],
      'objectives_target_check',
    );
    table.check(
      `budgeting_method IN ('Occurrences', 'Timeslices', 'RatioTimeslices')`,
      [],
      'objectives_budgeting_method_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createAgreements(knex) {
  await knex.schema.createTable('agreements', table => {
    table.comment('The latest revision of each agreement, taken apart');
    table.text('ref').primary();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.text('provider_ref').notNullable();
    table.jsonb('consumer_refs').notNullable();
    table.text('owner_ref').notNullable();
    table.timestamp('effective_from', { useTz: true }).notNullable();
    table.date('review_on').nullable();
    table.jsonb('support_hours').nullable();
    table.timestamp('withdrawn_at', { useTz: true }).nullable();
    table.check(
      `jsonb_typeof(consumer_refs) = 'array'`,
      [],
      'agreements_consumer_refs_check',
    );
  });
  await knex.schema.createTable('agreed_levels', table => {
    table
      .text('agreement_ref')
      .notNullable()
      .references('agreements.ref')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('slo_ref').notNullable().index();
    table
      .text('objective_id')
      .nullable()
      .comment('Null leaves the choice to an SLO with one objective');
    table.integer('agreed_ppm').notNullable();
    table.primary(['agreement_ref', 'position']);
    table.check('position >= 0', [], 'agreed_levels_position_check');
    table.check(
      'agreed_ppm BETWEEN 0 AND 999999',
      [],
      'agreed_levels_agreed_ppm_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createProblems(knex) {
  await knex.schema.createTable('definition_problems', table => {
    table.comment(
      'What is wrong with definitions, for the people who write them',
    );
    table.text('origin').notNullable().comment('Who found it');
    table.text('entity_ref').notNullable();
    table.integer('position').notNullable();
    table.text('location').nullable();
    table.text('document').notNullable();
    table.integer('line').nullable();
    table.text('field').nullable();
    table.text('message').notNullable();
    table.timestamp('seen_at', { useTz: true }).notNullable();
    table.primary(['origin', 'entity_ref', 'position']);
    table.check(
      `origin IN ('processing', 'entity')`,
      [],
      'definition_problems_origin_check',
    );
    table.check('line >= 1', [], 'definition_problems_line_check');
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createRevisions(knex);
  await createDefinitions(knex);
  await createObjectives(knex);
  await createAgreements(knex);
  await createProblems(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('definition_problems');
  await knex.schema.dropTable('agreed_levels');
  await knex.schema.dropTable('agreements');
  await knex.schema.dropTable('objectives');
  await knex.schema.dropTable('definitions');
  await knex.schema.dropTable('definition_revisions');
  await knex.raw('DROP FUNCTION refuse_change_of_history()');
};
