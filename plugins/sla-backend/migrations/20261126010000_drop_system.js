/** The system of an objective was never known here; the catalog has it. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('objectives', table => {
    table.dropColumn('system_ref');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('objectives', table => {
    table.text('system_ref').nullable().index();
  });
};
