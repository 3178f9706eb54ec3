/** @param {import('knex').Knex} knex */
async function createSliceRollups(knex) {
  await knex.schema.createTable('slice_rollups', table => {
    table.comment(
      'Exact counts of the slices of an hour or a day, for slices that divide it; rebuilt in the transaction that changes their samples',
    );
    table.text('objective').notNullable().references('objectives.objective');
    table.specificType('span_minutes', 'smallint').notNullable();
    table.timestamp('start', { useTz: true }).notNullable();
    table.integer('slices').notNullable().comment('With at least one event');
    table
      .integer('good_slices')
      .notNullable()
      .comment('Whose good share is at least the target of slices');
    table
      .decimal('ratio_sum', 30, 0)
      .notNullable()
      .comment('Sum of floor(10^12 × good ÷ total) over the slices');
    table.primary(['objective', 'span_minutes', 'start']);
    table.check(
      'span_minutes IN (60, 1440)',
      [],
      'slice_rollups_span_minutes_check',
    );
    table.check(
      'slices BETWEEN 1 AND span_minutes AND good_slices BETWEEN 0 AND slices',
      [],
      'slice_rollups_slices_check',
    );
    table.check(
      'ratio_sum BETWEEN 0 AND slices * 1000000000000::numeric',
      [],
      'slice_rollups_ratio_sum_check',
    );
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createSliceRollups(knex);
  await knex.schema.alterTable('objectives', table => {
    table.integer('slice_minutes').nullable().comment('Of the slice methods');
    table.integer('slice_target_ppm').nullable().comment('Of Timeslices');
    table.check('slice_minutes >= 1', [], 'objectives_slice_minutes_check');
    table.check(
      'slice_target_ppm BETWEEN 0 AND 1000000',
      [],
      'objectives_slice_target_check',
    );
  });
  await knex.schema.alterTable('verdicts', table => {
    table
      .jsonb('figures')
      .nullable()
      .comment('All that it was judged by, to judge other levels by it');
  });
  await knex.schema.alterTable('source_status', table => {
    table.timestamp('first_sample_at', { useTz: true }).nullable();
  });
  await knex.raw(
    `UPDATE source_status AS s SET first_sample_at = coalesce(
       (SELECT min(minute) FROM samples WHERE objective = s.objective AND source = s.source),
       last_sample_at)
     WHERE last_sample_at IS NOT NULL`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('source_status', table => {
    table.dropColumn('first_sample_at');
  });
  await knex.schema.alterTable('verdicts', table => {
    table.dropColumn('figures');
  });
  await knex.schema.alterTable('objectives', table => {
    table.dropChecks([
      'objectives_slice_minutes_check',
      'objectives_slice_target_check',
    ]);
    table.dropColumns('slice_minutes', 'slice_target_ppm');
  });
  await knex.schema.dropTable('slice_rollups');
};
