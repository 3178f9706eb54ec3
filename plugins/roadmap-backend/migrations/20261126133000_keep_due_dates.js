/**
 * Each item carries the date of its latest promise, so that a list in the order
 * of dates reads an index and not every promise. The database keeps it: no
 * promise can be added without it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('items', table => {
    table.date('due_on').comment('Date of the latest promise');
  });
  await knex.raw(
    `UPDATE items SET due_on = (
       SELECT c.due_on FROM commitments c WHERE c.item_id = items.id
       ORDER BY c.revision DESC LIMIT 1
     )`,
  );
  await knex.raw('CREATE INDEX items_due_index ON items (due_on, number)');
  await knex.raw(`
    CREATE FUNCTION keep_due_date() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE items SET due_on = NEW.due_on WHERE id = NEW.item_id AND NOT EXISTS (
        SELECT 1 FROM commitments
        WHERE item_id = NEW.item_id AND revision > NEW.revision
      );
      RETURN NULL;
    END $$`);
  await knex.raw(
    'CREATE TRIGGER keep_due_date AFTER INSERT ON commitments FOR EACH ROW EXECUTE FUNCTION keep_due_date()',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP TRIGGER keep_due_date ON commitments');
  await knex.raw('DROP FUNCTION keep_due_date()');
  await knex.raw('DROP INDEX items_due_index');
  await knex.schema.alterTable('items', table => {
    table.dropColumn('due_on');
  });
};
