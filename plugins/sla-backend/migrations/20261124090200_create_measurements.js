/**
 * Partitioned by day, so that a day beyond retention is dropped and never
 * deleted row by row. The writer makes a day's partition when it first needs
 * it. No foreign key to objectives: the writer locks the objectives of a batch
 * before it inserts, and objectives are never deleted.
 *
 * @param {import('knex').Knex} knex
 */
async function createSamples(knex) {
  await knex.raw(`
    CREATE TABLE samples (
      objective TEXT NOT NULL,
      source TEXT NOT NULL,
      minute TIMESTAMPTZ NOT NULL,
      sequence BIGINT NOT NULL,
      good BIGINT NOT NULL,
      total BIGINT NOT NULL,
      PRIMARY KEY (objective, minute, source),
      CONSTRAINT samples_counts_check CHECK (good >= 0 AND good <= total),
      CONSTRAINT samples_sequence_check CHECK (sequence >= 0),
      CONSTRAINT samples_minute_check CHECK (extract(second FROM minute) = 0)
    ) PARTITION BY RANGE (minute)`);
  await knex.raw(
    `COMMENT ON TABLE samples IS 'Events of a minute, as one source counted them; a higher sequence replaces'`,
  );
}

/**
 * @param {import('knex').Knex} knex
 * @param {string} name
 * @param {{ column: string, type: 'timestamptz' | 'date', minutes: number }} grain
 */
async function createRollups(knex, name, { column, type, minutes }) {
  await knex.schema.createTable(name, table => {
    table.comment(
      'Exact sums of samples, rebuilt in the transaction that changes them; the sample source counts only where no other does',
    );
    table.text('objective').notNullable().references('objectives.objective');
    table.specificType(column, type).notNullable();
    table.bigInteger('good').notNullable();
    table.bigInteger('total').notNullable();
    table.integer('minutes').notNullable().comment('That hold a sample');
    table
      .integer('sample_minutes')
      .notNullable()
      .comment('That hold nothing but labelled sample data');
    table.primary(['objective', column]);
    table.check('good BETWEEN 0 AND total', [], `${name}_counts_check`);
    table.check(
      `minutes BETWEEN 1 AND ${minutes}`,
      [],
      `${name}_minutes_check`,
    );
    table.check(
      'sample_minutes BETWEEN 0 AND minutes',
      [],
      `${name}_sample_minutes_check`,
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createSourceStatus(knex) {
  await knex.schema.createTable('source_status', table => {
    table.text('objective').notNullable().references('objectives.objective');
    table.text('source').notNullable();
    table.timestamp('last_sample_at', { useTz: true }).nullable();
    table
      .timestamp('attempted_at', { useTz: true })
      .nullable()
      .comment('Minute of the last attempt to measure');
    table.text('error_message').nullable();
    table.timestamp('error_at', { useTz: true }).nullable();
    table.primary(['objective', 'source']);
    table.check(
      '(error_message IS NULL) = (error_at IS NULL)',
      [],
      'source_status_error_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
async function createVerdicts(knex) {
  await knex.schema.createTable('verdicts', table => {
    table.comment('The latest judgement of each objective');
    table.text('objective').primary().references('objectives.objective');
    table.text('state').notNullable().index();
    table.bigInteger('good').notNullable();
    table.bigInteger('total').notNullable();
    table.integer('attainment_ppm').nullable();
    table.specificType('remaining_budget', 'double precision').nullable();
    table.integer('covered_minutes').notNullable();
    table.integer('window_minutes').notNullable();
    table.boolean('sample').notNullable();
    table.integer('target_ppm').notNullable();
    table.timestamp('window_from', { useTz: true }).notNullable();
    table.timestamp('window_to', { useTz: true }).notNullable();
    table.timestamp('evaluated_at', { useTz: true }).notNullable();
    table.text('rule_version').notNullable();
    table.check(
      `state IN ('kept', 'at-risk', 'broken', 'no-data')`,
      [],
      'verdicts_state_check',
    );
    table.check('good BETWEEN 0 AND total', [], 'verdicts_counts_check');
    table.check(
      `(state = 'no-data') = (total = 0) AND (total = 0) = (attainment_ppm IS NULL) AND (total = 0) = (remaining_budget IS NULL)`,
      [],
      'verdicts_no_data_check',
    );
    table.check(
      'attainment_ppm BETWEEN 0 AND 1000000',
      [],
      'verdicts_attainment_check',
    );
    table.check(
      'covered_minutes BETWEEN 0 AND window_minutes',
      [],
      'verdicts_coverage_check',
    );
    table.check('window_from < window_to', [], 'verdicts_window_check');
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createSamples(knex);
  await createRollups(knex, 'hourly_rollups', {
    column: 'hour',
    type: 'timestamptz',
    minutes: 60,
  });
  await createRollups(knex, 'daily_rollups', {
    column: 'day',
    type: 'date',
    minutes: 1440,
  });
  await createSourceStatus(knex);
  await createVerdicts(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('verdicts');
  await knex.schema.dropTable('source_status');
  await knex.schema.dropTable('daily_rollups');
  await knex.schema.dropTable('hourly_rollups');
  await knex.schema.dropTable('samples');
};
