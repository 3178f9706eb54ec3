/** @param {import('knex').Knex} knex */
async function createFollows(knex) {
  await knex.schema.createTable('follows', table => {
    table.comment('What people chose; who has no row follows by the catalog');
    table.text('item_id').notNullable().references('items.id');
    table.text('person_id').notNullable().references('people.id').index();
    table
      .boolean('following')
      .notNullable()
      .comment('False: wants no news, even if the catalog says so');
    table
      .timestamp('chosen_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.primary(['item_id', 'person_id']);
  });
}

/** @param {import('knex').Knex} knex */
async function createNews(knex) {
  await knex.schema.createTable('news', table => {
    table.comment(
      'What followers are to be told: written with the change, told at least once',
    );
    table.bigIncrements('id');
    table.text('item_id').notNullable().references('items.id').index();
    table.text('topic').notNullable();
    table.bigInteger('event_seq').nullable().unique().references('events.seq');
    table.text('comment_id').nullable().unique().references('comments.id');
    table.integer('attempts').notNullable().defaultTo(0);
    table
      .timestamp('due_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('Not before; moved on when somebody takes it');
    table.timestamp('delivered_at', { useTz: true }).nullable();
    table.text('error_message').nullable();
    table.check(
      `topic IN ('state', 'promise', 'comment')`,
      [],
      'news_topic_check',
    );
    table.check(
      'num_nonnulls(event_seq, comment_id) = 1',
      [],
      'news_subject_check',
    );
    table.check('attempts >= 0', [], 'news_attempts_check');
  });
  await knex.raw(
    'CREATE INDEX news_due ON news (due_at) WHERE delivered_at IS NULL',
  );
}

/**
 * Who follows items, and what followers are still to be told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createFollows(knex);
  await createNews(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('news');
  await knex.schema.dropTable('follows');
};
