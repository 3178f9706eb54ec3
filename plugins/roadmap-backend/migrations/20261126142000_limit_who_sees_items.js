/**
 * Who an item is for. What is there already stays for everybody inside, as it
 * was; only open feeds, which are for people outside, lose it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('items', table => {
    table.text('visibility').notNullable().defaultTo('internal');
    table.check(
      `visibility IN ('public', 'internal', 'team')`,
      [],
      'items_visibility_check',
    );
  });
};

/**
 * Without the column everybody sees everything, so nothing may depend on it.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const [{ hidden }] = await knex('items')
    .where({ visibility: 'team' })
    .select(knex.raw('count(*)::int as hidden'));
  if (hidden > 0) {
    throw new Error(
      `${hidden} roadmap items are for their teams only and would be for everybody; change their visibility first`,
    );
  }
  await knex.schema.alterTable('items', table => {
    table.dropColumn('visibility');
  });
};
