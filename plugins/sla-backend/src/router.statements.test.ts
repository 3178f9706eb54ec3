import type { Knex } from 'knex';
import request from 'supertest';
import { basePath, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(120_000);

const OBJECTIVES = 1_000;
const entityOf = (n: number) => `component:default/x-${n}`;

async function state(db: Knex) {
  await db.raw(
    `INSERT INTO objectives (objective, slo_ref, objective_id, title, entity_ref,
       owner_ref, target_ppm, time_window, budgeting_method)
     SELECT 'slo:default/x-' || n || '/default', 'slo:default/x-' || n, 'default', 'X ' || n,
       'component:default/x-' || n, 'group:default/team', 990000, '28d', 'Occurrences'
     FROM generate_series(1, ?::int) AS n`,
    [OBJECTIVES],
  );
}

describe('statements of a request', () => {
  let db: Knex;
  let backend: ReturnType<typeof slaApp>;

  beforeAll(async () => {
    db = await migratedDatabase();
    await state(db);
    backend = slaApp(db, { entities: [] });
    await backend.evaluate.run();
  });

  const counted = async (work: () => Promise<unknown>) => {
    let statements = 0;
    const count = () => (statements += 1);
    db.on('query', count);
    await work();
    db.removeListener('query', count);
    return statements;
  };
  const get = (path: string) =>
    request(backend.app)
      .get(`${basePath}${path}`)
      .set('Authorization', roles.platform)
      .expect(200);
  const post = (path: string, count: number) =>
    request(backend.app)
      .post(`${basePath}${path}`)
      .set('Authorization', roles.platform)
      .send({
        entityRefs: Array.from({ length: count }, (_, n) => entityOf(n + 1)),
      })
      .expect(200);

  it.each([
    ['list', (many: boolean) => get(`/v1/objectives?limit=${many ? 500 : 10}`)],
    [
      'summaries',
      (many: boolean) => post('/v1/entities/summaries', many ? OBJECTIVES : 10),
    ],
    [
      'objectives by entities',
      (many: boolean) => post('/v1/objectives/by-entities', many ? 500 : 10),
    ],
  ])('are as many for a few as for many: %s', async (_, ask) => {
    const few = await counted(() => ask(false));
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThanOrEqual(3);
    expect(await counted(() => ask(true))).toBe(few);
  });

  it('are as many for a batch of verdicts as for one', async () => {
    const key = (n: number) => `slo:default/x-${n}/default`;
    const evaluate = (count: number) =>
      backend.evaluate.run(Array.from({ length: count }, (_, n) => key(n + 1)));
    const one = await counted(() => evaluate(1));
    expect(await counted(() => evaluate(500))).toBe(one);
  });
});
