import type { Knex } from 'knex';

/** Every row of every table in the current schema, as text. */
export async function databaseText(db: Knex): Promise<string> {
  const { rows: tables } = await db.raw(
    'select tablename as name from pg_tables where schemaname = current_schema() order by 1',
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.raw('select to_jsonb(t)::text as row from ?? t', [
      name,
    ]);
    lines.push(name, ...rows.map(({ row }: { row: string }) => row));
  }
  return lines.join('\n');
}
