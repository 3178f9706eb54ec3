import type { Knex } from 'knex';

/** One kind of request, for few and for many. */
export type Asked = [name: string, ask: (many: boolean) => Promise<unknown>];

/** A Markdown table of the statements that each request takes, for few and for many. */
export async function countStatements(
  db: Knex,
  requests: Asked[],
): Promise<string> {
  const rows: string[] = [];
  for (const [name, ask] of requests) {
    const few = await counting(db, () => ask(false));
    const many = await counting(db, () => ask(true));
    rows.push(`| ${name} | ${few} | ${many} |`);
  }
  return ['| Statements of | few | many |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

async function counting(db: Knex, work: () => Promise<unknown>) {
  let statements = 0;
  const count = () => (statements += 1);
  db.on('query', count);
  await work();
  db.removeListener('query', count);
  return statements;
}
