/** @param {import('knex').Knex} knex */
async function createPeople(knex) {
  await knex.schema.createTable('people', table => {
    table.comment(
      'Who stands in history; clearing user_ref erases the name and leaves the history whole',
    );
    table.text('id').primary();
    table
      .text('user_ref')
      .unique()
      .nullable()
      .comment('The one place where the name is');
    table
      .text('source')
      .nullable()
      .comment('Set it was imported with; null for those who were here');
    table
      .text('external_id')
      .nullable()
      .comment('Opaque id that the source uses');
    table.unique(['source', 'external_id']);
  });
}

/** @param {import('knex').Knex} knex */
async function createItems(knex) {
  await knex.raw('CREATE SEQUENCE item_numbers AS integer');
  await knex.schema.createTable('items', table => {
    table.text('id').primary();
    table
      .integer('number')
      .notNullable()
      .unique()
      .defaultTo(knex.raw(`nextval('item_numbers')`));
    table.text('kind').notNullable();
    table.text('title').notNullable();
    table.text('summary').notNullable();
    table.text('owner_ref').notNullable().index();
    table.text('state').notNullable();
    table.text('category').nullable();
    table.text('source').notNullable();
    table
      .text('external_id')
      .nullable()
      .comment('Identity at the source of an import');
    table.integer('version').notNullable().defaultTo(1);
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.timestamp('updated_at', { useTz: true }).notNullable();
    table.unique(['source', 'external_id']);
    table.check(`kind IN ('initiative')`, [], 'items_kind_check');
    table.check(
      `state IN ('proposed', 'committed', 'in-progress', 'shipped', 'validated', 'withdrawn')`,
      [],
      'items_state_check',
    );
    table.check('length(title) BETWEEN 1 AND 140', [], 'items_title_check');
    table.check('length(summary) <= 20000', [], 'items_summary_check');
    table.check('version >= 1', [], 'items_version_check');
    table.check(
      `(source = 'portal') = (external_id IS NULL)`,
      [],
      'items_origin_check',
    );
  });
  await knex.raw('ALTER SEQUENCE item_numbers OWNED BY items.number');
}

/** @param {import('knex').Knex} knex */
async function createItemEntities(knex) {
  await knex.schema.createTable('item_entities', table => {
    table.text('item_id').notNullable().references('items.id');
    table.text('entity_ref').notNullable().index();
    table.text('role').notNullable();
    table.primary(['item_id', 'entity_ref']);
    table.check(
      `role IN ('affects', 'delivers')`,
      [],
      'item_entities_role_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createCommitments(knex) {
  await knex.schema.createTable('commitments', table => {
    table.text('item_id').notNullable().references('items.id');
    table.integer('revision').notNullable();
    table.text('period').notNullable();
    table.date('due_on').notNullable();
    table.specificType('confidence', 'double precision').notNullable();
    table.text('promised_by').notNullable().references('people.id');
    table
      .timestamp('effective_at', { useTz: true })
      .notNullable()
      .comment('When the promise was made');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this database learned of it');
    table.text('reason_code').nullable();
    table.text('reason').nullable();
    table.boolean('imported').notNullable().defaultTo(false);
    table.primary(['item_id', 'revision']);
    table.check('revision >= 1', [], 'commitments_revision_check');
    table.check(
      `period = (extract(year from due_on)::int || '-Q' || extract(quarter from due_on)::int)`,
      [],
      'commitments_period_check',
    );
    table.check(
      'confidence BETWEEN 0 AND 1',
      [],
      'commitments_confidence_check',
    );
    table.check(
      `reason_code IN ('scope-growth', 'dependency', 'capacity-pulled', 'incident', 'estimate', 'priority-change', 'external')`,
      [],
      'commitments_reason_code_check',
    );
    table.check(
      'revision = 1 OR (reason_code IS NOT NULL AND reason IS NOT NULL)',
      [],
      'commitments_reason_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createEvents(knex) {
  await knex.schema.createTable('events', table => {
    table.bigIncrements('seq');
    table.text('item_id').notNullable().references('items.id').index();
    table.timestamp('effective_at', { useTz: true }).notNullable();
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.text('actor_id').notNullable().references('people.id');
    table.text('type').notNullable();
    table.jsonb('before').nullable();
    table.jsonb('after').nullable();
    table.text('reason').nullable();
    table.check(
      `type IN ('created', 'edited', 'state-changed', 'promised', 'imported')`,
      [],
      'events_type_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createVotes(knex) {
  await knex.schema.createTable('votes', table => {
    table.text('item_id').notNullable().references('items.id');
    table.text('voter_id').notNullable().references('people.id').index();
    table
      .timestamp('voted_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.primary(['item_id', 'voter_id']);
  });
}

/** @param {import('knex').Knex} knex */
async function protectHistory(knex) {
  await knex.raw(`
    CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' AND EXISTS (
        SELECT 1 FROM items
        WHERE id = OLD.item_id
          AND source <> 'portal'
          AND source = current_setting('roadmap.removing_source', true)
      ) THEN
        RETURN OLD;
      END IF;
      RAISE EXCEPTION 'rows of % are history: they are neither changed nor deleted', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END $$`);
  for (const table of ['commitments', 'events']) {
    await knex.raw(
      `CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_history()`,
    );
    await knex.raw(
      `CREATE TRIGGER keep_history_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION keep_history()`,
    );
  }
}

/**
 * Items, their promises, their events and the votes for them.
 *
 * Promises and events are history: a trigger refuses to change or delete them.
 * Only the removal of an imported set may delete, and only after the
 * transaction has named that set in the setting `roadmap.removing_source`;
 * what was made in the portal cannot be removed even so.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createPeople(knex);
  await createItems(knex);
  await createItemEntities(knex);
  await createCommitments(knex);
  await createEvents(knex);
  await createVotes(knex);
  await protectHistory(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'votes',
    'events',
    'commitments',
    'item_entities',
    'items',
    'people',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.raw('DROP FUNCTION keep_history()');
};
