import { roundTripMigrations } from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { emptyDatabase } from '../__fixtures__/goldenPathsApp';
import { migrationsDir } from './openDatabase';

jest.setTimeout(60_000);

async function fill(db: Knex) {
  await db('projects').insert({
    entity_ref: 'component:default/dock',
    template: 'node-x',
    answers: '{"layers": []}',
    hashes: '{"a": "sha256:1"}',
  });
  await db('drifts').insert({
    entity_ref: 'component:default/dock',
    judged_from: 'x',
    behind: 1,
  });
  await db('releases').insert({
    source_url: 'http://git.test/a/b',
    tag: 'v1.0.0',
    commit: 'c',
    layers: '{"base": "1"}',
  });
  await db('notices').insert({
    entity_ref: 'component:default/dock',
    tag: 'v1.0.0',
  });
}

it('go up, down and up again over data', async () => {
  const db = await emptyDatabase();
  await expect(roundTripMigrations(db, migrationsDir, fill)).resolves.toEqual([
    '20261126060000_create_golden_paths.js',
  ]);
});
