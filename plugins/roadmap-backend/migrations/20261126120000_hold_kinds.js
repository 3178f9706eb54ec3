const INITIATIVE_STATES = `state IN ('proposed', 'committed', 'in-progress', 'shipped', 'validated', 'withdrawn')`;
const NAME = '^[a-z][a-z0-9-]{0,62}$';

/**
 * Items become of many kinds. Their names, states and attributes come from
 * definitions that plugins bring, so the database only asks for their form.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('ALTER TABLE items DROP CONSTRAINT items_kind_check');
  await knex.raw('ALTER TABLE items DROP CONSTRAINT items_state_check');
  await knex.schema.alterTable('items', table => {
    table
      .jsonb('attributes')
      .notNullable()
      .defaultTo('{}')
      .comment('What items of this kind say beside what all items say');
    table.index(['kind', 'state']);
    table.check(`kind ~ '${NAME}'`, [], 'items_kind_check');
    table.check(`state ~ '${NAME}'`, [], 'items_state_check');
    table.check(
      `jsonb_typeof(attributes) = 'object'`,
      [],
      'items_attributes_check',
    );
  });
};

/**
 * Items of other kinds lose their attributes and stay; what comes after them
 * has to be an initiative again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const others = await knex('items').whereNot('kind', 'initiative').first('id');
  await knex.schema.alterTable('items', table => {
    table.dropIndex(['kind', 'state']);
    table.dropColumn('attributes');
  });
  for (const [name, check] of [
    ['items_kind_check', `kind IN ('initiative')`],
    ['items_state_check', INITIATIVE_STATES],
  ]) {
    await knex.raw(`ALTER TABLE items DROP CONSTRAINT ${name}`);
    await knex.raw(
      `ALTER TABLE items ADD CONSTRAINT ${name} CHECK (${check})${
        others ? ' NOT VALID' : ''
      }`,
    );
  }
};
