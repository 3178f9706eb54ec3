/** @param {import('knex').Knex} knex */
async function createProjects(knex) {
  await knex.schema.createTable('projects', table => {
    table.comment('What the catalog says was generated from a golden path');
    table.text('entity_ref').primary();
    table.text('owner_ref').nullable();
    table.text('template').notNullable();
    table.text('repository_url').nullable();
    table
      .text('head_commit')
      .nullable()
      .comment('Of the default branch when it was last read');
    table
      .jsonb('answers')
      .nullable()
      .comment('.platform/answers.yaml at that commit');
    table
      .jsonb('hashes')
      .nullable()
      .comment('SHA-256 of each file at that commit, by path');
    table.text('read_problem').nullable();
    table
      .timestamp('read_at', { useTz: true })
      .nullable()
      .comment('Null until its repository was looked at once');
    table.index('template');
    table.index('owner_ref');
    table.index('read_at');
    table.check(
      '(answers IS NULL) = (hashes IS NULL)',
      [],
      'projects_read_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createDrifts(knex) {
  await knex.schema.createTable('drifts', table => {
    table.comment('How far a project is from the newest release');
    table
      .text('entity_ref')
      .primary()
      .references('projects.entity_ref')
      .onDelete('CASCADE');
    table
      .text('judged_from')
      .notNullable()
      .comment('Hash of all that it was judged from, to judge it only once');
    table.text('newest_tag').nullable();
    table.integer('behind').nullable();
    table.integer('by_team').notNullable().defaultTo(0);
    table.integer('by_template').notNullable().defaultTo(0);
    table.integer('by_both').notNullable().defaultTo(0);
    table.jsonb('releases').notNullable().defaultTo('[]');
    table.jsonb('files').notNullable().defaultTo('[]');
    table.text('problem').nullable();
    table
      .timestamp('judged_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.index('behind');
    table.check('behind >= 0', [], 'drifts_behind_check');
  });
}

/** @param {import('knex').Knex} knex */
async function createReleases(knex) {
  await knex.schema.createTable('releases', table => {
    table.comment('Releases of the repositories of templates');
    table.text('source_url').notNullable();
    table.text('tag').notNullable();
    table.text('commit').notNullable();
    table
      .jsonb('layers')
      .notNullable()
      .comment('Hash of each folder with a skeleton, by its path');
    table.primary(['source_url', 'tag']);
  });
}

/** @param {import('knex').Knex} knex */
async function createNotices(knex) {
  await knex.schema.createTable('notices', table => {
    table.comment(
      'Releases that owners are told of: one row each, told at least once',
    );
    table
      .text('entity_ref')
      .notNullable()
      .references('projects.entity_ref')
      .onDelete('CASCADE');
    table.text('tag').notNullable();
    table
      .timestamp('made_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.timestamp('sent_at', { useTz: true }).nullable();
    table.primary(['entity_ref', 'tag']);
  });
  await knex.raw(
    'CREATE INDEX notices_unsent ON notices (made_at) WHERE sent_at IS NULL',
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createProjects(knex);
  await createDrifts(knex);
  await createReleases(knex);
  await createNotices(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['notices', 'releases', 'drifts', 'projects']) {
    await knex.schema.dropTable(table);
  }
};
