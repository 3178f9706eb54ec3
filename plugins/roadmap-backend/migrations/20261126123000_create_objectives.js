/**
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function written(knex, table) {
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
}

/** @param {import('knex').Knex} knex */
async function createObjectives(knex) {
  await knex.raw('CREATE SEQUENCE objective_numbers AS integer');
  await knex.schema.createTable('objectives', table => {
    table.comment('What never changes of an objective; the rest are revisions');
    table.text('id').primary();
    table
      .integer('number')
      .notNullable()
      .unique()
      .defaultTo(knex.raw(`nextval('objective_numbers')`));
    table.text('source').notNullable();
    table
      .text('external_id')
      .nullable()
      .comment('Identity at the source of an import');
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.unique(['source', 'external_id']);
    table.check(
      `(source = 'portal') = (external_id IS NULL)`,
      [],
      'objectives_origin_check',
    );
  });
  await knex.raw('ALTER SEQUENCE objective_numbers OWNED BY objectives.number');
  await knex.schema.createTable('objective_revisions', table => {
    table.text('objective_id').notNullable().references('objectives.id');
    table.integer('revision').notNullable();
    table.text('period').notNullable().index();
    table.text('title').notNullable();
    table.text('summary').notNullable();
    table.text('owner_ref').notNullable();
    written(knex, table);
    table.primary(['objective_id', 'revision']);
    table.check('revision >= 1', [], 'objective_revisions_revision_check');
    table.check(
      `period ~ '^[0-9]{4}-Q[1-4]$'`,
      [],
      'objective_revisions_period_check',
    );
    table.check(
      'length(title) BETWEEN 1 AND 140',
      [],
      'objective_revisions_title_check',
    );
    table.check(
      'length(summary) <= 20000',
      [],
      'objective_revisions_summary_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createMetrics(knex) {
  await knex.schema.createTable('metrics', table => {
    table.comment('Whose a metric is; what it measures are revisions');
    table.text('id').primary();
    table.text('objective_id').nullable().references('objectives.id').index();
    table.text('item_id').nullable().references('items.id').index();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.check(
      'num_nonnulls(objective_id, item_id) = 1',
      [],
      'metrics_subject_check',
    );
  });
  await knex.schema.createTable('metric_revisions', table => {
    table.text('metric_id').notNullable().references('metrics.id');
    table.integer('revision').notNullable();
    table.text('name').notNullable();
    table.text('unit').notNullable();
    table.text('direction').notNullable();
    table.specificType('baseline', 'double precision').notNullable();
    table.specificType('target', 'double precision').notNullable();
    table.date('check_on').notNullable();
    table.text('source_type').notNullable();
    table.text('source_query').nullable();
    written(knex, table);
    table.primary(['metric_id', 'revision']);
    table.check('revision >= 1', [], 'metric_revisions_revision_check');
    table.check(
      `CASE direction WHEN 'up' THEN target > baseline WHEN 'down' THEN target < baseline ELSE false END`,
      [],
      'metric_revisions_goal_check',
    );
    table.check(
      `(source_type = 'hand') = (source_query IS NULL)`,
      [],
      'metric_revisions_source_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createReadings(knex) {
  await knex.schema.createTable('metric_readings', table => {
    table.bigIncrements('seq');
    table.text('metric_id').notNullable().references('metrics.id');
    table.date('read_on').notNullable().comment('The day it is about, in UTC');
    table.specificType('value', 'double precision').notNullable();
    table.text('note').nullable();
    table
      .text('read_by')
      .nullable()
      .references('people.id')
      .index()
      .comment('Who entered it by hand');
    table.text('source_type').notNullable().comment('Who read it');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    table.index(['metric_id', 'read_on', 'seq']);
    table.check(
      `(source_type = 'hand') = (read_by IS NOT NULL)`,
      [],
      'metric_readings_source_check',
    );
  });
  // However often and wherever a source is read on a day, it gives one reading.
  await knex.raw(
    `CREATE UNIQUE INDEX metric_readings_once_a_day ON metric_readings (metric_id, read_on, source_type) WHERE source_type <> 'hand'`,
  );
}

/** The source of what a row is about, by the table. */
const SOURCE_OF = {
  objective_revisions: `SELECT source FROM objectives WHERE id = OLD.objective_id`,
  metric_revisions: sourceOfMetric(),
  metric_readings: sourceOfMetric(),
};

function sourceOfMetric() {
  return `SELECT coalesce(o.source, i.source) FROM metrics m
      LEFT JOIN objectives o ON o.id = m.objective_id
      LEFT JOIN items i ON i.id = m.item_id
      WHERE m.id = OLD.metric_id`;
}

/** @param {import('knex').Knex} knex */
async function protectHistory(knex) {
  for (const [table, sourceOf] of Object.entries(SOURCE_OF)) {
    await knex.raw(`
      CREATE FUNCTION keep_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF (${sourceOf}) = nullif(current_setting('roadmap.removing_source', true), 'portal') THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION 'rows of % are history: they are neither changed nor deleted', TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await knex.raw(
      `CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${table}()`,
    );
    await knex.raw(
      `CREATE TRIGGER keep_history_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}()`,
    );
  }
}

/**
 * Objectives with their metrics and readings, and which objective an item
 * serves. Revisions and readings are history and protected like the promises;
 * only the removal of an imported set may delete those of that set.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createObjectives(knex);
  await createMetrics(knex);
  await createReadings(knex);
  await protectHistory(knex);
  await knex.schema.alterTable('items', table => {
    table
      .integer('objective_number')
      .nullable()
      .references('objectives.number')
      .index()
      .comment('The objective that the item serves');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('items', table => {
    table.dropColumn('objective_number');
  });
  for (const table of [
    'metric_readings',
    'metric_revisions',
    'metrics',
    'objective_revisions',
    'objectives',
  ]) {
    await knex.schema.dropTable(table);
  }
  for (const table of Object.keys(SOURCE_OF)) {
    await knex.raw(`DROP FUNCTION keep_${table}()`);
  }
};
