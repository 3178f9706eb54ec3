import type { Knex } from 'knex';

/** What a schema looks like, and a checksum of each table's rows. */
export interface DatabaseSnapshot {
  /** One line for each column, constraint, index and other object. */
  structure: string[];
  /** Checksum of all rows, by table. */
  rows: Record<string, string>;
}

const OWN_TABLES = ['knex_migrations', 'knex_migrations_lock'];

const STRUCTURE = `
  select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
    from information_schema.columns where table_schema = current_schema()
  union all
  select format('constraint %s %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c where c.connamespace = current_schema()::regnamespace
  union all
  select format('index %s', indexdef) from pg_indexes where schemaname = current_schema()
  union all
  select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t
    join pg_class r on r.oid = t.tgrelid
    where not t.tgisinternal and r.relnamespace = current_schema()::regnamespace
  union all
  select format('function %s', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = current_schema()::regnamespace
  union all
  select format('sequence %s', sequencename) from pg_sequences where schemaname = current_schema()
  union all
  select format('view %s %s', viewname, definition) from pg_views where schemaname = current_schema()
  union all
  select format('type %s', t.typname) from pg_type t
    where t.typnamespace = current_schema()::regnamespace and t.typtype in ('e', 'd')
  union all
  select format('extension %s', extname) from pg_extension`;

/** Takes a snapshot of everything in the current schema except knex's own tables. */
export async function databaseSnapshot(db: Knex): Promise<DatabaseSnapshot> {
  const { rows: lines } = await db.raw(STRUCTURE);
  const structure = lines
    .map(({ line }: { line: string }) => line)
    .filter((line: string) => !line.includes('knex_migrations'))
    .sort();
  const { rows: tables } = await db.raw(
    'select tablename as name from pg_tables where schemaname = current_schema() order by 1',
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    if (OWN_TABLES.includes(name)) continue;
    const counted = await db.raw(
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ?? t`,
      [name],
    );
    rows[name] = counted.rows[0].sum;
  }
  return { structure, rows };
}
