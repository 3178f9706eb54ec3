import type { Knex } from 'knex';
import { entityOf } from './fill.ts';
import type { Side } from './sides.ts';

/** Statements of each request, for few and for many objectives. */
export async function statementCounts({ db, app }: Side): Promise<string> {
  const refs = (count: number) => ({
    entityRefs: Array.from({ length: count }, (_, n) => entityOf(n + 1)),
  });
  const requests: [string, (many: boolean) => Promise<unknown>][] = [
    [
      'GET /v1/objectives',
      many => app.call(`/v1/objectives?limit=${many ? 500 : 10}`),
    ],
    [
      'POST /v1/entities/summaries',
      many => app.call('/v1/entities/summaries', refs(many ? 10_000 : 10)),
    ],
    [
      'POST /v1/objectives/by-entities',
      many => app.call('/v1/objectives/by-entities', refs(many ? 500 : 10)),
    ],
  ];
  const rows: string[] = [];
  for (const [name, ask] of requests) {
    const [few, many] = [
      await counting(db, () => ask(false)),
      await counting(db, () => ask(true)),
    ];
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
