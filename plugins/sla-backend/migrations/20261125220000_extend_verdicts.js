/**
 * All that lists show of an objective stands in its verdict, so that they read
 * nothing else. "No data" no longer follows from an empty total: a policy may
 * judge minutes without data.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('verdicts', table => {
    table.dropChecks(['verdicts_no_data_check']);
    table
      .specificType('burn_rate', 'double precision')
      .nullable()
      .comment('Of the last hour');
    table.specificType('time_left_minutes', 'double precision').nullable();
    table
      .specificType('trend', 'integer[]')
      .notNullable()
      .defaultTo('{}')
      .comment('Attainment of the last 14 UTC days, oldest first');
    table.jsonb('budget').nullable();
    table
      .integer('measurable_minutes')
      .nullable()
      .comment('Of the window so far, less what exclusions remove');
    table.check(
      `(state = 'no-data') = (attainment_ppm IS NULL) AND (attainment_ppm IS NULL) = (remaining_budget IS NULL)`,
      [],
      'verdicts_no_data_check',
    );
    table.check('burn_rate >= 0', [], 'verdicts_burn_rate_check');
    table.check('time_left_minutes >= 0', [], 'verdicts_time_left_check');
    table.check(
      'measurable_minutes BETWEEN 0 AND window_minutes',
      [],
      'verdicts_measurable_check',
    );
  });
  await knex.schema.alterTable('objectives', table => {
    table.text('system_ref').nullable().index();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('objectives', table => {
    table.dropColumn('system_ref');
  });
  // Verdicts are made anew every minute; those the older rule refuses go.
  await knex('verdicts')
    .whereRaw(`(state = 'no-data') <> (total = 0)`)
    .delete();
  await knex.schema.alterTable('verdicts', table => {
    table.dropChecks([
      'verdicts_no_data_check',
      'verdicts_burn_rate_check',
      'verdicts_time_left_check',
      'verdicts_measurable_check',
    ]);
    table.dropColumns(
      'burn_rate',
      'time_left_minutes',
      'trend',
      'budget',
      'measurable_minutes',
    );
    table.check(
      `(state = 'no-data') = (total = 0) AND (total = 0) = (attainment_ppm IS NULL) AND (total = 0) = (remaining_budget IS NULL)`,
      [],
      'verdicts_no_data_check',
    );
  });
};
