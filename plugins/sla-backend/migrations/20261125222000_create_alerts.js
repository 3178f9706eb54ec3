/**
 * One row for one breach: the partial unique index lets one row of a rule be
 * open at a time, whoever finds the breach, and the second one keeps a breach
 * of one minute from being told twice.
 *
 * @param {import('knex').Knex} knex
 */
async function createAlerts(knex) {
  await knex.schema.createTable('alerts', table => {
    table.text('id').primary();
    table.text('objective').notNullable().references('objectives.objective');
    table.text('rule_id').notNullable();
    table.text('severity').notNullable();
    table.jsonb('rule').notNullable().comment('As it was when it alerted');
    table
      .timestamp('started_at', { useTz: true })
      .notNullable()
      .comment('End of the windows in which the breach was first seen');
    table
      .timestamp('fired_at', { useTz: true })
      .nullable()
      .comment('Null while the rule waits whether the breach lasts');
    table.timestamp('resolved_at', { useTz: true }).nullable();
    table.text('resolution').nullable();
    table
      .timestamp('judged_at', { useTz: true })
      .notNullable()
      .comment(
        'When the counts behind the latest change were read, by the clock of the database',
      );
    for (const column of [
      'long_good',
      'long_total',
      'short_good',
      'short_total',
    ]) {
      table.bigInteger(column).notNullable();
    }
    table.unique(['objective', 'rule_id', 'started_at']);
    table.index(['objective', 'started_at']);
    table.index('started_at');
    table.check('fired_at >= started_at', [], 'alerts_fired_check');
    table.check(
      'resolved_at IS NULL OR resolved_at >= fired_at',
      [],
      'alerts_resolved_check',
    );
    table.check(
      `(resolved_at IS NULL) = (resolution IS NULL) AND resolution IN ('recovered', 'withdrawn')`,
      [],
      'alerts_resolution_check',
    );
    table.check(
      'long_good BETWEEN 0 AND long_total AND short_good BETWEEN 0 AND short_total',
      [],
      'alerts_counts_check',
    );
  });
  await knex.raw(
    `COMMENT ON TABLE alerts IS 'Error budgets that burn too fast, one row for one breach'`,
  );
  await knex.raw(
    `CREATE UNIQUE INDEX alerts_open_unique ON alerts (objective, rule_id) WHERE resolved_at IS NULL`,
  );
}

/** @param {import('knex').Knex} knex */
async function createDeliveries(knex) {
  await knex.schema.createTable('alert_deliveries', table => {
    table.comment(
      'What is to be told about alerts: written with the change, told at least once',
    );
    table
      .text('alert_id')
      .notNullable()
      .references('alerts.id')
      .onDelete('CASCADE');
    table.text('transition').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table
      .timestamp('due_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('Not before; moved on when somebody takes it');
    table.timestamp('delivered_at', { useTz: true }).nullable();
    table.text('error_message').nullable();
    table.primary(['alert_id', 'transition']);
    table.check(
      `transition IN ('firing', 'resolved')`,
      [],
      'alert_deliveries_transition_check',
    );
    table.check('attempts >= 0', [], 'alert_deliveries_attempts_check');
  });
  await knex.raw(
    `CREATE INDEX alert_deliveries_due ON alert_deliveries (due_at) WHERE delivered_at IS NULL`,
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createAlerts(knex);
  await createDeliveries(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('alert_deliveries');
  await knex.schema.dropTable('alerts');
};
