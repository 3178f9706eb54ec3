import { roundTripMigrations } from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { emptyDatabase } from '../__fixtures__/goldenPathsApp';
import { migrationsDir } from './openDatabase';

jest.setTimeout(60_000);

async function fill(db: Knex, migration: string) {
  const entity_ref = `component:default/dock-${migration}`;
  const tag = `v1.0.0-${migration}`;
  await db('projects').insert({
    entity_ref,
    read_at: '2026-11-01T00:00:00Z',
    template: 'node-x',
    answers: '{"layers": []}',
    hashes: '{"a": "sha256:1"}',
  });
  await db('drifts').insert({ entity_ref, judged_from: 'x', behind: 1 });
  await db('releases').insert({
    source_url: 'http://git.test/a/b',
    tag,
    commit: 'c',
    layers: '{"base": "1"}',
  });
  await db('notices').insert({ entity_ref, tag });
}

it('go up, down and up again over data', async () => {
  const db = await emptyDatabase();
  await expect(roundTripMigrations(db, migrationsDir, fill)).resolves.toEqual([
    '20261126060000_create_golden_paths.js',
    '20261126120000_know_the_age.js',
  ]);
});
